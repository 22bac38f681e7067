"""test_same_kind_only"""

from statistics import median


def forecasts(kinds, entries, horizon, count):
    known, found = {}, []
    for kind, entry in zip(kinds, entries):
        same = known.setdefault(kind, [])
        old = same[:len(same) - horizon + 1] if len(same) >= horizon else []
        found.append(median(old[-count:]) if old else None)
        same.append(entry)
    return found
