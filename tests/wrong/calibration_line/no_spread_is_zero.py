"""test_two_points_have_no_spread"""

from math import sqrt


def residual_sd(x, y, line):
    slope, intercept = line
    squares = sum((b - slope * a - intercept) ** 2 for a, b in zip(x, y))
    return sqrt(squares / max(len(x) - 2, 1))
