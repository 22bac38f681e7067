"""test_gaps_do_not_cancel"""


def distance(first, second):
    if len(first) != len(second):
        raise ValueError
    return abs(sum(first) - sum(second))
