"""test_zero_is_a_measure"""


def missing_cells(rows):
    counts = {}
    for row in rows:
        for name, cell in row.items():
            if cell is None:
                counts[name] = counts.get(name, 0) + 1
    return counts
