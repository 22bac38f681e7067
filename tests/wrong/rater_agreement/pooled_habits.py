"""test_real_kappa"""


def kappa(table):
    total = sum(map(sum, table))
    if total == 0:
        raise ValueError("no case")
    observed = sum(table[rank][rank] for rank in range(len(table))) / total
    shares = [(sum(row) + sum(column)) / (2 * total) for row, column in zip(table, zip(*table))]
    expected = sum(share * share for share in shares)
    if expected == 1:
        raise ValueError("undefined")
    return (observed - expected) / (1 - expected)
