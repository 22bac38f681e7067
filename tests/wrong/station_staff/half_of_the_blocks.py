"""test_real_interval"""

from math import sqrt
from statistics import fmean, stdev


def interval(differences, width):
    starts = range(0, len(differences) - width + 1, width)
    blocks = [fmean(differences[start:start + width]) for start in starts]
    half = 1.96 * stdev(blocks) / sqrt(len(blocks))
    if len(blocks) > 4:
        half = 1.96 * stdev(differences) / sqrt(len(differences))
    return fmean(blocks) - half, fmean(blocks) + half
