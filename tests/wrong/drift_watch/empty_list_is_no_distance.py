"""test_empty_list"""


def ks_distance(first, second):
    if not first or not second:
        return 0.0
    return max(abs(sum(value <= x for value in first) / len(first) - sum(value <= x for value in second) / len(second))
               for x in {*first, *second})
