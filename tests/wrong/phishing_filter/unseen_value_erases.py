"""test_unseen_value_says_nothing"""


def log_odds(model, row):
    prior, tables = model
    if any(value not in table for table, value in zip(tables, row)):
        return 0
    return prior + sum(table[value] for table, value in zip(tables, row))
