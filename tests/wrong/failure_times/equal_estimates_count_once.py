"""test_extremes_are_dropped"""


def interval(estimates, dropped):
    ranked = sorted(set(estimates))
    if 2 * dropped >= len(ranked):
        raise ValueError
    return ranked[dropped], ranked[-1 - dropped]
