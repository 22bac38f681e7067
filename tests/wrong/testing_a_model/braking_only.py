"""test_every_speed_with_one_second"""
from itertools import pairwise


def longer_when_slippery(model, speeds, grips):
    moving = [speed for speed in speeds if speed]
    if not moving or len(grips) < 2:
        raise ValueError
    return all(model(speed, low, 0) > model(speed, high, 0) for speed in moving for low, high in pairwise(grips))
