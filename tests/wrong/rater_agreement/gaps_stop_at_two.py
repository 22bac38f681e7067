"""test_real_weighted_kappa"""


def weighted_kappa(table):
    rows, columns = [sum(row) for row in table], [sum(column) for column in zip(*table)]
    weights = {0: 0, 1: 1, 2: 4}
    observed = sum(weights.get(abs(i - j), 4) * count for i, row in enumerate(table) for j, count in enumerate(row))
    expected = sum(weights.get(abs(i - j), 4) * a * b for i, a in enumerate(rows) for j, b in enumerate(columns))
    if expected == 0:
        raise ValueError("undefined")
    return 1 - observed * sum(rows) / expected
