"""test_spread_by_hand"""

from statistics import fmean


def spread(groups):
    mean = fmean(value for group in groups for value in group)
    between = sum((fmean(group) - mean) ** 2 for group in groups)
    within = sum((value - fmean(group)) ** 2 for group in groups for value in group)
    return between, within
