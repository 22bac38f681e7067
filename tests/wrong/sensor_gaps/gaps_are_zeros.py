"""test_ranks_count_the_gaps"""

from statistics import quantiles


def outliers(values):
    filled = [value or 0 for value in values]
    if len(filled) < 4:
        raise ValueError
    first, _, third = quantiles(filled, n=4, method="inclusive")
    fence = 1.5 * (third - first)
    return [rank for rank, value in enumerate(filled) if value < first - fence or value > third + fence]
