"""test_real_conclusion"""


def higher(rows, offers, year):
    if not offers:
        raise ValueError
    best = max(offers, key=lambda offer: offer[1] / factor(rows, offer[0], year, "ppp"))[0]
    return {"exchange_rate": best, "ppp": best}
