"""test_distance_by_hand"""


def distance(first, second):
    if len(first) != len(second):
        raise ValueError
    return sum(abs(a - b) for a, b in zip(first, second))
