"""test_every_speed_and_grip"""
from math import isclose


def ninefold_when_tripled(model, speeds, grips):
    if not speeds or not grips:
        raise ValueError
    return all(isclose(model(3 * speed, grip, 0), 9 * model(speed, grip, 0)) for speed in speeds for grip in grips[:1])
