"""test_every_offer_has_a_rate"""


def higher(rows, offers, year):
    if not offers:
        raise ValueError
    known = [row["country"] for row in rows if row["year"] == year]
    offers = [offer for offer in offers if offer[0] in known]
    return {column: max(offers, key=lambda offer: offer[1] / factor(rows, offer[0], year, column))[0]
            for column in ("exchange_rate", "ppp")}
