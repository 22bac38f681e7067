"""test_window_stops_before"""

from statistics import median


def anomalies(values, window, limit):
    found = []
    for rank in range(window, len(values)):
        around = values[rank - window + 1:rank + 1]
        if abs(values[rank] - median(around)) > limit * 1.4826 * mad(around):
            found.append(rank)
    return found
