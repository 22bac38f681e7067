"""test_real_error"""

from math import sqrt


def calibration_error(table):
    if not table:
        raise ValueError
    cases = sum(n for n, _, _ in table)
    return sqrt(sum(n * (observed - announced) ** 2 for n, announced, observed in table) / cases)
