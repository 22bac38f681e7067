"""test_expected_follows_the_habits"""


def agreement(table):
    total = sum(map(sum, table))
    if total == 0:
        raise ValueError("no case")
    return sum(table[rank][rank] for rank in range(len(table))) / total, 1 / len(table)
