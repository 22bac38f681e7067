"""test_same_agreement_another_kappa"""


def kappa(table):
    observed, expected = agreement(table)
    if expected == 1:
        raise ValueError("undefined")
    return max(0, (observed - expected) / (1 - expected))
