"""test_one_accepted_case_is_enough"""


def refuses(model, cases):
    refused = False
    for speed, grip, reaction in cases:
        try:
            model(speed, grip, reaction)
            refused = False
        except ValueError:
            refused = True
    return refused
