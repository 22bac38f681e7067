"""test_nothing_is_erased"""


def complete_rows(rows):
    rows[:] = [row for row in rows if None not in row.values()]
    return rows
