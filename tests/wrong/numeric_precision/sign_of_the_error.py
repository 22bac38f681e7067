"""test_digits_of_a_thousandth"""

from math import log10


def correct_digits(value, certified):
    if certified == 0:
        raise ValueError
    error = (value - certified) / certified
    return max(0, -log10(max(error, 1e-15)))
