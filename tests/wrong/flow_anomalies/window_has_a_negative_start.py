"""test_first_measures_are_not_judged"""

from statistics import median


def anomalies(values, window, limit):
    found = []
    for rank in range(len(values)):
        before = values[rank - window:rank]
        if before and abs(values[rank] - median(before)) > limit * 1.4826 * mad(before):
            found.append(rank)
    return found
