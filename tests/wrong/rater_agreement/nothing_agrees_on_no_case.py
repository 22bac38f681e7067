"""test_no_case"""


def agreement(table):
    total = sum(map(sum, table))
    if total == 0:
        return 0, 0
    observed = sum(table[rank][rank] for rank in range(len(table)))
    expected = sum(sum(row) * sum(column) for row, column in zip(table, zip(*table)))
    return observed / total, expected / total**2
