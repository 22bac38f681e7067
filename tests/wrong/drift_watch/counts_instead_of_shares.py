"""test_real_watch"""


def ks_distance(first, second):
    if not first or not second:
        raise ValueError
    longest = max(len(first), len(second))
    return max(abs(sum(value <= x for value in first) - sum(value <= x for value in second)) / longest
               for x in {*first, *second})
