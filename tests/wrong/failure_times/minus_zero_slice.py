"""test_extremes_are_dropped"""


def interval(estimates, dropped):
    kept = sorted(estimates)[dropped:-dropped]
    return min(kept), max(kept)
