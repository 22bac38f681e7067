"""test_nothing_to_compare"""

from itertools import pairwise


def longer_when_slippery(model, speeds, grips):
    pairs = list(pairwise(grips))
    return all(model(speed, low, 1) > model(speed, high, 1) for speed in speeds if speed for low, high in pairs)
