"""test_amount_is_positive"""


def equivalent(rows, amount, origin, target, year, column):
    if not amount:
        raise ValueError
    return amount / factor(rows, origin, year, column) * factor(rows, target, year, column)
