"""test_largest_weight_sets_the_scale"""

from math import copysign, floor


def quantise(rows, bits):
    if not any(any(row) for row in rows):
        raise ValueError
    integers = []
    for row in rows:
        scale = max(map(abs, row)) / (2 ** (bits - 1) - 1)
        integers.append([int(copysign(floor(abs(weight) / scale + 0.5), weight)) for weight in row])
    return scale, integers
