"""test_interval_by_hand"""

from math import sqrt
from statistics import fmean, stdev


def interval(differences, width):
    if len(differences) < 2 * width:
        raise ValueError
    middle, half = fmean(differences), 1.96 * stdev(differences) / sqrt(len(differences))
    return middle - half, middle + half
