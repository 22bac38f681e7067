"""test_undefined_weighted_kappa"""


def weighted_kappa(table):
    rows, columns = [sum(row) for row in table], [sum(column) for column in zip(*table)]
    observed = sum((i - j) ** 2 * count for i, row in enumerate(table) for j, count in enumerate(row))
    expected = sum((i - j) ** 2 * first * second for i, first in enumerate(rows) for j, second in enumerate(columns))
    if sum(rows) == 0:
        raise ValueError("no case")
    return 1 if observed == 0 else 1 - observed * sum(rows) / expected
