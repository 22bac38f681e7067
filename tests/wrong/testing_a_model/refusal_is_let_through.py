"""test_right_models_refuse"""


def refuses(model, cases):
    return all(model(speed, grip, reaction) is None for speed, grip, reaction in cases)
