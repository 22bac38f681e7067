"""test_residuals_by_hand"""


def residuals(values, period):
    found = [None] * len(values)
    for t in range(period + 1, len(values)):
        four = values[t], values[t - 1], values[t - period], values[t - period - 1]
        if None not in four:
            found[t] = four[2] - four[3] - four[0] + four[1]
    return found
