"""test_real_sites"""


def log_odds(model, row):
    prior, tables = model
    weights = [table.get(value, 0) for table, value in zip(tables, row)]
    return prior + sum(weights[:3])
