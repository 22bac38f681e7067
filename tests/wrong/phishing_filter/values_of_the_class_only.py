"""test_all_the_values_are_counted"""

from math import log


def evidence(values, labels):
    bad = [value for value, label in zip(values, labels) if label]
    good = [value for value, label in zip(values, labels) if not label]
    if not bad or not good:
        raise ValueError("one class")
    return {
        kind: log((bad.count(kind) + 1) / (len(bad) + len(set(bad))))
        - log((good.count(kind) + 1) / (len(good) + len(set(good))))
        for kind in set(bad) & set(good)
    }
