"""test_every_pair_of_grips"""

from itertools import pairwise


def longer_when_slippery(model, speeds, grips):
    if not any(speeds) or len(grips) < 2:
        raise ValueError
    speed = speeds[0]
    return speed == 0 or all(model(speed, low, 1) > model(speed, high, 1) for low, high in pairwise(grips))
