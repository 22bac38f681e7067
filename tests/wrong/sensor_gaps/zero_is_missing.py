"""test_zero_is_a_measure"""


def missing_cells(rows):
    return {name: sum(not row[name] for row in rows) for name in rows[0]}
