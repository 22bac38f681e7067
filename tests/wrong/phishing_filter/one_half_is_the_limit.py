"""test_zero_is_honest"""


def accuracy(model, rows, labels):
    return sum((log_odds(model, row) > 0.5) == label for row, label in zip(rows, labels)) / len(rows)
