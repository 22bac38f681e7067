"""test_digits_of_a_thousandth"""

from math import log


def correct_digits(value, certified):
    if certified == 0:
        raise ValueError
    error = abs(value - certified) / abs(certified)
    return max(0, -log(max(error, 1e-15)))
