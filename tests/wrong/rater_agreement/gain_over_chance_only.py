"""test_kappa_scale"""


def kappa(table):
    observed, expected = agreement(table)
    if expected == 1:
        raise ValueError("undefined")
    return observed - expected
