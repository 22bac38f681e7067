"""test_distance_by_hand"""


def ks_distance(first, second):
    if not first or not second:
        raise ValueError
    return max(sum(value <= x for value in first) / len(first) - sum(value <= x for value in second) / len(second)
               for x in {*first, *second})
