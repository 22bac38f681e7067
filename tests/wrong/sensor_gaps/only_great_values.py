"""test_outliers_by_hand"""

from statistics import quantiles


def outliers(values):
    known = [value for value in values if value is not None]
    if len(known) < 4:
        raise ValueError
    first, _, third = quantiles(known, n=4, method="inclusive")
    limit = third + 1.5 * (third - first)
    return [rank for rank, value in enumerate(values) if value is not None and value > limit]
