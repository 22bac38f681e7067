"""test_nothing_left"""


def interval(estimates, dropped):
    ranked = sorted(estimates)
    return ranked[dropped], ranked[-1 - dropped]
