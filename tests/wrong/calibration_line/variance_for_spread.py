"""test_spread_by_hand"""


def residual_sd(x, y, line):
    if len(x) < 3:
        raise ValueError
    slope, intercept = line
    return sum((b - slope * a - intercept) ** 2 for a, b in zip(x, y)) / (len(x) - 2)
