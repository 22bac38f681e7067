"""test_spread_by_hand"""

from math import sqrt


def residual_sd(x, y, line):
    if len(x) < 3:
        raise ValueError
    slope, intercept = line
    return sqrt(sum((b - slope * a - intercept) ** 2 for a, b in zip(x, y)) / len(x))
