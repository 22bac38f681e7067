"""test_same_kind_only"""

from statistics import median


def forecasts(kinds, entries, horizon, count):
    found = []
    for rank in range(len(entries)):
        known = entries[:max(0, rank - horizon + 1)]
        found.append(median(known[-count:]) if known else None)
    return found
