"""test_digits_of_a_thousandth"""
from math import log10


def correct_digits(value, certified):
    if certified == 0:
        raise ValueError
    error = abs(value - certified) / abs(certified)
    return max(0, round(-log10(max(error, 1e-15))))
