"""test_real_power"""


def equivalent(rows, amount, origin, target, year, column):
    if amount <= 0:
        raise ValueError
    return amount / factor(rows, origin, year, "exchange_rate") * factor(rows, target, year, "exchange_rate")
