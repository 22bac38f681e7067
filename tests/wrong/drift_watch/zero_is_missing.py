"""test_missing_measure"""


def residuals(values, period):
    found = [None] * len(values)
    for t in range(period + 1, len(values)):
        four = values[t], values[t - 1], values[t - period], values[t - period - 1]
        if all(four):
            found[t] = four[0] - four[1] - four[2] + four[3]
    return found
