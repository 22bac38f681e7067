"""test_nile_split"""


def best_split(values):
    return min(range(1, len(values)), key=lambda rank: values[rank] - values[rank - 1])
