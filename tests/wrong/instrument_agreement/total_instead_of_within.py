"""test_spread_by_hand"""

from statistics import fmean


def spread(groups):
    mean = fmean(value for group in groups for value in group)
    between = sum(len(group) * (fmean(group) - mean) ** 2 for group in groups)
    total = sum((value - mean) ** 2 for group in groups for value in group)
    return between, total
