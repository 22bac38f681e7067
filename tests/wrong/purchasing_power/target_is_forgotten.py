"""test_equivalent_by_hand"""


def equivalent(rows, amount, origin, target, year, column):
    if amount <= 0:
        raise ValueError
    factor(rows, target, year, column)
    return amount / factor(rows, origin, year, column)
