"""test_no_case"""


def kappa(table):
    if not any(map(any, table)):
        return 0
    observed, expected = agreement(table)
    if expected == 1:
        raise ValueError("a single category")
    return (observed - expected) / (1 - expected)
