"""test_right_models_scale"""

from math import isclose


def ninefold_when_tripled(model, speeds, grips):
    cases = [(speed, grip) for speed in speeds for grip in grips]
    if not cases:
        raise ValueError
    return all(isclose(model(3 * speed, grip, 1), 9 * model(speed, grip, 1)) for speed, grip in cases)
