"""test_equal_values"""


def ks_distance(first, second):
    if not first or not second:
        raise ValueError
    steps = sorted([(value, 1 / len(first)) for value in first] + [(value, -1 / len(second)) for value in second])
    height = highest = 0
    for _value, step in steps:
        height += step
        highest = max(highest, abs(height))
    return highest
