"""test_breakdown_is_no_refusal"""


def refuses(model, cases):
    for speed, grip, reaction in cases:
        try:
            model(speed, grip, reaction)
        except Exception:
            continue
        return False
    return True
