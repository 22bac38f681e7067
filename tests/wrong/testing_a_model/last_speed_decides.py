"""test_every_speed_with_one_second"""
from itertools import pairwise


def longer_when_slippery(model, speeds, grips):
    moving = [speed for speed in speeds if speed]
    if not moving or len(grips) < 2:
        raise ValueError
    for speed in moving:
        distances = [model(speed, grip, 1) for grip in grips]
        longer = all(low > high for low, high in pairwise(distances))
    return longer
