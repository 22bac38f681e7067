"""test_certified_ratio"""

from statistics import fmean


def spread(groups):
    mean = round(fmean(value for group in groups for value in group), 4)
    means = [round(fmean(group), 4) for group in groups]
    between = sum(len(group) * (part - mean) ** 2 for group, part in zip(groups, means))
    within = sum((value - part) ** 2 for group, part in zip(groups, means) for value in group)
    return between, within
