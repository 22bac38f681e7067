"""test_one_class_only"""

from math import log


def evidence(values, labels):
    bad = [value for value, label in zip(values, labels) if label]
    good = [value for value, label in zip(values, labels) if not label]
    if not good:
        raise ValueError("no honest site")
    size = len(set(values))
    return {
        kind: log((bad.count(kind) + 1) / (len(bad) + size)) - log((good.count(kind) + 1) / (len(good) + size))
        for kind in sorted(set(values))
    }
