"""test_missing_measure"""


def residuals(values, period):
    kept = [value for value in values if value is not None]
    found = [None] * (len(values) - len(kept) + min(period + 1, len(kept)))
    for t in range(period + 1, len(kept)):
        found.append(kept[t] - kept[t - 1] - kept[t - period] + kept[t - period - 1])
    return found
