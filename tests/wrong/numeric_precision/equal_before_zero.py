"""test_no_digits_of_zero"""
from math import log10


def correct_digits(value, certified):
    if value == certified:
        return 15
    if certified == 0:
        raise ValueError
    return min(15, max(0, -log10(abs(value - certified) / abs(certified))))
