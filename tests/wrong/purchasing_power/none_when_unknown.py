"""test_unknown_is_refused"""


def factor(rows, country, year, column):
    for row in rows:
        if row["country"] == country and row["year"] == year:
            return row[column]
