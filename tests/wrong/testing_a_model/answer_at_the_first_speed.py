"""test_every_speed_with_one_second"""
from itertools import pairwise


def longer_when_slippery(model, speeds, grips):
    moving = [speed for speed in speeds if speed]
    if not moving or len(grips) < 2:
        raise ValueError
    for speed in moving:
        return all(model(speed, low, 1) > model(speed, high, 1) for low, high in pairwise(grips))
    return None
