"""test_possible_cases_are_accepted"""


def refuses(model, cases):
    for speed, grip, reaction in cases:
        if speed <= 0 or grip <= 0 or reaction == 0:
            continue
        try:
            model(speed, grip, reaction)
        except ValueError:
            continue
        return False
    return True
