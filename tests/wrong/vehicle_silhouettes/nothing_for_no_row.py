"""test_no_row"""

from statistics import fmean, pstdev


def scales(rows):
    columns = list(zip(*rows))
    return [fmean(column) for column in columns], [pstdev(column) or 1 for column in columns]
