"""test_right_models_refuse"""


def refuses(model, cases):
    if not cases:
        raise ValueError
    return all(model(speed, grip, reaction) is None for speed, grip, reaction in cases)
