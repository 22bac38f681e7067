"""test_amount_is_positive"""


def equivalent(rows, amount, origin, target, year, column):
    if amount < 0:
        raise ValueError
    return amount / factor(rows, origin, year, column) * factor(rows, target, year, column)
