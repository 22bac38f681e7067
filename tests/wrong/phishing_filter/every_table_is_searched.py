"""test_weights_add_up"""


def log_odds(model, row):
    prior, tables = model
    weights = {}
    for table in tables:
        weights |= table
    return prior + sum(weights.get(value, 0) for value in row)
