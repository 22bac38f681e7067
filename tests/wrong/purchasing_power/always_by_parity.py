"""test_real_market"""


def equivalent(rows, amount, origin, target, year, column):
    if amount <= 0:
        raise ValueError
    return amount / factor(rows, origin, year, "ppp") * factor(rows, target, year, "ppp")
