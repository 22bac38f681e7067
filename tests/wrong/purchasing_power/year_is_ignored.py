"""test_factor_by_hand"""


def factor(rows, country, year, column):
    return {row["country"]: row[column] for row in rows}[country]
