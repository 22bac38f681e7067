"""test_spread_by_hand"""
from math import sqrt


def residual_sd(x, y, line):
    if len(x) < 3:
        raise ValueError
    residuals = [b - line[0] * a - line[1] for a, b in zip(x, y)]
    centre = sum(residuals) / len(residuals)
    return sqrt(sum((residual - centre) ** 2 for residual in residuals) / (len(x) - 2))
