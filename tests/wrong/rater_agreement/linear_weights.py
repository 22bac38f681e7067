"""test_far_disagreements_weigh_more"""


def weighted_kappa(table):
    rows, columns = [sum(row) for row in table], [sum(column) for column in zip(*table)]
    observed = sum(abs(i - j) * count for i, row in enumerate(table) for j, count in enumerate(row))
    expected = sum(abs(i - j) * first * second for i, first in enumerate(rows) for j, second in enumerate(columns))
    if expected == 0:
        raise ValueError("undefined")
    return 1 - observed * sum(rows) / expected
