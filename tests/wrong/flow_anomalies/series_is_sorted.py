"""test_order_is_kept"""

from statistics import median


def mad(values):
    if not values:
        raise ValueError
    values.sort()
    middle = median(values)
    return median(abs(value - middle) for value in values)
