"""test_real_interval"""


def interval(estimates, dropped):
    if 2 * dropped >= len(estimates):
        raise ValueError
    ranked, low = sorted(estimates), (dropped + 1) // 2
    return ranked[low], ranked[-1 - low]
