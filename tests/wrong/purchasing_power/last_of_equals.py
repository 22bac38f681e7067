"""test_first_of_equals"""


def higher(rows, offers, year):
    if not offers:
        raise ValueError
    best = {}
    for column in "exchange_rate", "ppp":
        top = 0
        for country, amount in offers:
            value = amount / factor(rows, country, year, column)
            if value >= top:
                top, best[column] = value, country
    return best
