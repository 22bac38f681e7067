"""test_each_property_sees_its_own_fault"""

from itertools import pairwise


def longer_when_slippery(model, speeds, grips):
    cases = [(speed, low, high) for speed in speeds if speed for low, high in pairwise(grips)]
    if not cases:
        raise ValueError
    return all(
        model(speed, low, 1) > model(speed, high, 1) and model(2 * speed, low, 0) > 3 * model(speed, low, 0)
        for speed, low, high in cases
    )
