"""test_real_series_without_fault"""


def residuals(values, period):
    found = [None] * len(values)
    for t in range(period + 1, len(values)):
        if values[t] is not None and values[t - period] is not None:
            found[t] = values[t] - values[t - period]
    return found
