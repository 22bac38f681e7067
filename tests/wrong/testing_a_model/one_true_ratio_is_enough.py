"""test_seconds_are_not_metres"""

from math import isclose


def ninefold_when_tripled(model, speeds, grips):
    cases = [(speed, grip) for speed in speeds for grip in grips]
    if not cases:
        raise ValueError
    return any(isclose(model(3 * speed, grip, 0), 9 * model(speed, grip, 0)) for speed, grip in cases)
