"""test_nothing_to_separate"""


def pairs_apart(values):
    return len(values) * (len(values) - 1) // 2 if len(set(values)) != 1 else len(values)
