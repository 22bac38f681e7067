"""test_unseen_value_says_nothing"""


def log_odds(model, row):
    prior, tables = model
    return prior + sum(tables[rank][value] for rank, value in enumerate(row))
