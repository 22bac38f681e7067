"""test_exact_to_the_last_digit"""

from statistics import fmean


def centred_sums(groups):
    overall = fmean([value for group in groups for value in group])
    between = sum(len(group) * (fmean(group) - overall) ** 2 for group in groups)
    within = sum((value - fmean(group)) ** 2 for group in groups for value in group)
    return between, within
