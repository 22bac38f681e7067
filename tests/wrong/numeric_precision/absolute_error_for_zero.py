"""test_no_digits_of_zero"""

from math import log10


def correct_digits(value, certified):
    error = abs(value - certified) / abs(certified or 1)
    return max(0, -log10(max(error, 1e-15)))
