"""test_never_empty"""

from math import ceil


def staff(expected, share):
    return ceil(expected / share)
