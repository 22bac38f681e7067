"""test_window_stops_before"""

from statistics import median


def anomalies(values, window, limit):
    found = []
    for rank in range(window, len(values)):
        before = values[max(0, rank - window - 1):rank]
        if abs(values[rank] - median(before)) > limit * 1.4826 * mad(before):
            found.append(rank)
    return found
