"""test_zero_is_honest"""


def accuracy(model, rows, labels):
    found = sum(log_odds(model, row) > 0 and label for row, label in zip(rows, labels))
    return found / (sum(labels) or 1)
