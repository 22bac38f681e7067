"""test_most_pairs"""


def pairs_apart(values):
    return len(set(values)) - 1 if values else 0
