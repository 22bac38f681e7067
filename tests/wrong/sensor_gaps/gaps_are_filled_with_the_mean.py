"""test_real_outliers"""

from statistics import fmean, quantiles


def outliers(values):
    known = [value for value in values if value is not None]
    if len(known) < 4:
        raise ValueError
    filled = [fmean(known) if value is None else value for value in values]
    first, _, third = quantiles(filled, n=4, method="inclusive")
    fence = 1.5 * (third - first)
    return [rank for rank, value in enumerate(filled) if value < first - fence or value > third + fence]
