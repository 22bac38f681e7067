"""test_last_block"""

from math import sqrt
from statistics import fmean, stdev


def interval(differences, width):
    if len(differences) < 2 * width:
        raise ValueError
    blocks = [fmean(differences[start:start + width]) for start in range(0, len(differences), width)]
    middle, half = fmean(blocks), 1.96 * stdev(blocks) / sqrt(len(blocks))
    return middle - half, middle + half
