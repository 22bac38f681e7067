"""test_higher_by_hand"""


def higher(rows, offers, year):
    if not offers:
        raise ValueError
    best = max(offers, key=lambda offer: offer[1])[0]
    return {"exchange_rate": best, "ppp": best}
