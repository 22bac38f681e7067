"""test_real_eight_bits"""


def quantise(rows, bits):
    peak = max(abs(weight) for row in rows for weight in row)
    if peak == 0:
        raise ValueError
    scale = peak / (2 ** (bits - 1) - 1)
    return scale, [[int(weight / scale) for weight in row] for row in rows]
