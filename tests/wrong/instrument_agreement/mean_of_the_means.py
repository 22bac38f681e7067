"""test_sizes_weigh"""

from statistics import fmean


def spread(groups):
    mean = fmean(fmean(group) for group in groups)
    between = sum(len(group) * (fmean(group) - mean) ** 2 for group in groups)
    within = sum((value - fmean(group)) ** 2 for group in groups for value in group)
    return between, within
