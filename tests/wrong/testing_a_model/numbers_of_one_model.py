"""test_right_models_grow_longer"""

from itertools import pairwise


def longer_when_slippery(model, speeds, grips):
    cases = [(speed, low, high) for speed in speeds if speed for low, high in pairwise(grips)]
    if not cases:
        raise ValueError
    for speed, low, high in cases:
        metres = speed / 3.6
        expected = metres + metres**2 / (2 * low * 9.81)
        if abs(model(speed, low, 1) - expected) > 1e-9 or not model(speed, low, 1) > model(speed, high, 1):
            return False
    return True
