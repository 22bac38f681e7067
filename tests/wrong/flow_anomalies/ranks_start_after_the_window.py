"""test_both_sides"""

from statistics import median


def anomalies(values, window, limit):
    found = []
    for rank, value in enumerate(values[window:]):
        before = values[rank:rank + window]
        if abs(value - median(before)) > limit * 1.4826 * mad(before):
            found.append(rank)
    return found
