"""test_last_days_only"""

from statistics import median


def forecasts(kinds, entries, horizon, count):
    found = []
    for rank, kind in enumerate(kinds):
        known = [entries[day] for day in range(rank - horizon + 1) if kinds[day] == kind]
        found.append(median(known[:count]) if known else None)
    return found
