"""test_mad_by_hand"""

from statistics import fmean, median


def mad(values):
    middle = median(values)
    return fmean(abs(value - middle) for value in values)
