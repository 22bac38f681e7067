"""test_tolerance_is_relative"""


def ninefold_when_tripled(model, speeds, grips):
    if not speeds or not grips:
        raise ValueError
    return all(abs(model(3 * speed, grip, 0) - 9 * model(speed, grip, 0)) < 1e-9 for speed in speeds for grip in grips)
