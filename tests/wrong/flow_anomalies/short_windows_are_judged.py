"""test_first_measures_are_not_judged"""

from statistics import median


def anomalies(values, window, limit):
    found = []
    for rank in range(1, len(values)):
        before = values[max(0, rank - window):rank]
        if abs(values[rank] - median(before)) > limit * 1.4826 * mad(before):
            found.append(rank)
    return found
