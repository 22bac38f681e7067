"""test_undefined_kappa"""


def kappa(table):
    observed, expected = agreement(table)
    return 1 if observed == 1 else (observed - expected) / (1 - expected)
