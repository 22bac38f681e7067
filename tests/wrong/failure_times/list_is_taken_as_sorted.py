"""test_extremes_are_dropped"""


def interval(estimates, dropped):
    if 2 * dropped >= len(estimates):
        raise ValueError
    kept = estimates[dropped : len(estimates) - dropped]
    return kept[0], kept[-1]
