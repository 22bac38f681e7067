"""test_zero_is_honest"""


def accuracy(model, rows, labels):
    hits = 0
    for row, label in zip(rows, labels):
        hits += (log_odds(model, row) >= 0) == label
    return hits / len(rows)
