"""test_weights_add_up"""


def log_odds(model, row):
    _prior, tables = model
    return sum(table.get(value, 0) for table, value in zip(tables, row))
