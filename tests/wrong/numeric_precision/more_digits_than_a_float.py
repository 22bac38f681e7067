"""test_digits_have_bounds"""

from math import log10


def correct_digits(value, certified):
    if certified == 0:
        raise ValueError
    error = abs(value - certified) / abs(certified)
    return 15 if error == 0 else max(0, -log10(error))
