"""test_largest_weight_sets_the_scale"""

from math import copysign, floor


def quantise(rows, bits):
    peak = max(abs(weight) for row in rows for weight in row)
    if peak == 0:
        raise ValueError
    scale = peak / (2**bits - 1)
    return scale, [[int(copysign(floor(abs(weight) / scale + 0.5), weight)) for weight in row] for row in rows]
