"""test_mad_by_hand"""


def mad(values):
    if not values:
        raise ValueError
    middle = sorted(values)[len(values) // 2]
    return sorted(abs(value - middle) for value in values)[len(values) // 2]
