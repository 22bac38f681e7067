"""test_observed_is_the_diagonal"""


def agreement(table):
    total = sum(map(sum, table))
    if total == 0:
        raise ValueError("no case")
    size = len(table)
    observed = sum(table[rank][size - 1 - rank] for rank in range(size))
    expected = sum(sum(row) * sum(column) for row, column in zip(table, zip(*table)))
    return observed / total, expected / total**2
