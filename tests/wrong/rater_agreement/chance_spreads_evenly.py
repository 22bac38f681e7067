"""test_two_categories_have_one_gap"""


def weighted_kappa(table):
    total, size = sum(map(sum, table)), len(table)
    observed = sum((i - j) ** 2 * count for i, row in enumerate(table) for j, count in enumerate(row))
    even = sum((i - j) ** 2 for i in range(size) for j in range(size)) / size**2
    if observed == 0 and len([row for row in table if any(row)]) < 2:
        raise ValueError("undefined")
    return 1 - observed / total / even
