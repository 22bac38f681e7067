"""test_nothing_to_scale"""

from math import isclose


def ninefold_when_tripled(model, speeds, grips):
    return all(
        isclose(model(3 * speed, grip, 0), 9 * model(speed, grip, 0)) for speed in speeds for grip in grips
    )
