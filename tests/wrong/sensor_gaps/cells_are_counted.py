"""test_too_few_values"""

from statistics import quantiles


def outliers(values):
    if len(values) < 4:
        raise ValueError
    known = [value for value in values if value is not None]
    first, _, third = quantiles(known, n=4, method="inclusive")
    fence = 1.5 * (third - first)
    return [rank for rank, value in enumerate(values)
            if value is not None and (value < first - fence or value > third + fence)]
