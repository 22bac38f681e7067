"""test_one_accepted_case_is_enough"""


def refuses(model, cases):
    for speed, grip, reaction in cases:
        try:
            model(speed, grip, reaction)
        except ValueError:
            return True
    return False
