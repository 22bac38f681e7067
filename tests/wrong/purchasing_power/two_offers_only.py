"""test_higher_by_hand"""


def higher(rows, offers, year):
    if not offers:
        raise ValueError
    (first, amount), (second, other) = offers[0], offers[1]
    return {column: second if equivalent(rows, other, second, first, year, column) > amount else first
            for column in ("exchange_rate", "ppp")}
