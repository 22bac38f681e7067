"""test_real_air"""


def complete_rows(rows):
    first = next(iter(rows[0]))
    return [row for row in rows if row[first] is not None]
