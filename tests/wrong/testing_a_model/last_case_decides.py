"""test_one_accepted_case_is_enough"""


def refuses(model, cases):
    if not cases:
        raise ValueError
    refused = False
    for speed, grip, reaction in cases:
        try:
            model(speed, grip, reaction)
            refused = False
        except ValueError:
            refused = True
    return refused
