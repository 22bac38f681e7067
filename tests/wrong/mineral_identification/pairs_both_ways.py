"""test_pairs_by_hand"""


def pairs_apart(values):
    return sum(first != second for first in values for second in values)
