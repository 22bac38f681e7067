"""test_distance_by_hand"""


def ks_distance(first, second):
    if not first or not second:
        raise ValueError
    middle = sum(first) / len(first)
    return abs(sum(value <= middle for value in first) / len(first)
               - sum(value <= middle for value in second) / len(second))
