"""test_unknown_is_refused"""


def factor(rows, country, year, column):
    known = [row for row in rows if row["country"] == country]
    if not known:
        raise LookupError(country)
    return min(known, key=lambda row: abs(row["year"] - year))[column]
