"""test_every_pair_of_grips"""


def longer_when_slippery(model, speeds, grips):
    moving = [speed for speed in speeds if speed]
    if not moving or len(grips) < 2:
        raise ValueError
    return all(model(speed, grips[0], 1) > model(speed, grips[-1], 1) for speed in moving)
