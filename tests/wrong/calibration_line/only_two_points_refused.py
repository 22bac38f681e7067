"""test_two_points_have_no_spread"""
from math import sqrt


def residual_sd(x, y, line):
    if len(x) == 2:
        raise ValueError
    return sqrt(sum((b - line[0] * a - line[1]) ** 2 for a, b in zip(x, y)) / (len(x) - 2))
