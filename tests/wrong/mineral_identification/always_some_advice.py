"""test_no_useful_measure"""


def next_measure(columns):
    if len({len(values) for values in columns.values()}) > 1:
        raise ValueError
    return max(sorted(columns), key=lambda name: pairs(columns[name]))


def pairs(values):
    return len([1 for rank, a in enumerate(values) for b in values[:rank] if a != b])
