"""test_most_pairs"""

from collections import Counter


def next_measure(columns):
    if len({len(values) for values in columns.values()}) > 1:
        raise ValueError
    gains = {name: len(values) - max(Counter(values).values(), default=0) for name, values in columns.items()}
    best = max(sorted(gains), key=gains.get, default=None)
    return best if best and gains[best] > 0 else None
