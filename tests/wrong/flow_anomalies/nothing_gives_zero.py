"""test_mad_of_nothing"""

from statistics import median


def mad(values):
    if not values:
        return 0
    middle = median(values)
    return median(abs(value - middle) for value in values)
