"""test_far_disagreements_weigh_more"""


def weighted_kappa(table):
    total = sum(map(sum, table))
    if total == 0:
        raise ValueError("no case")
    expected = agreement(table)[1]
    if expected == 1:
        raise ValueError("undefined")
    observed = sum((i - j) ** 2 * count for i, row in enumerate(table) for j, count in enumerate(row))
    return 1 - observed / total / (1 - expected)
