"""test_right_models_scale"""

from math import isclose


def ninefold_when_tripled(model, speeds, grips):
    cases = [(speed, grip) for speed in speeds for grip in grips]
    if not cases:
        raise ValueError
    return all(isclose(model(3 * speed, grip, 0), 3 * model(speed, grip, 0)) for speed, grip in cases)
