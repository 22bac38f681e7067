"""test_frozen_window"""

from statistics import median


def anomalies(values, window, limit):
    found = []
    for rank in range(window, len(values)):
        before = values[rank - window:rank]
        if abs(values[rank] - median(before)) >= limit * 1.4826 * mad(before):
            found.append(rank)
    return found
