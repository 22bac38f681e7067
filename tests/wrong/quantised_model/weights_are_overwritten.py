"""test_weights_are_kept"""
from math import copysign, floor


def quantise(rows, bits):
    peak = max(abs(weight) for row in rows for weight in row)
    if peak == 0:
        raise ValueError
    scale = peak / (2 ** (bits - 1) - 1)
    for row in rows:
        for rank, weight in enumerate(row):
            row[rank] = int(copysign(floor(abs(weight) / scale + 0.5), weight))
    return scale, rows
