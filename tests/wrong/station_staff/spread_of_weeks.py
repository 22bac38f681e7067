"""test_interval_by_hand"""

from statistics import fmean, stdev


def interval(differences, width):
    starts = range(0, len(differences) - width + 1, width)
    blocks = [fmean(differences[start:start + width]) for start in starts]
    if len(blocks) < 2:
        raise ValueError
    middle, half = fmean(blocks), 1.96 * stdev(blocks)
    return middle - half, middle + half
