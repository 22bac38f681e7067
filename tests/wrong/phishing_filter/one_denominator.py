"""test_weight_by_hand"""

from math import log


def evidence(values, labels):
    if len(set(labels)) < 2:
        raise ValueError("one class")
    weights = {}
    for kind in sorted(set(values)):
        bad = sum(value == kind and label for value, label in zip(values, labels))
        total = values.count(kind)
        weights[kind] = log((bad + 1) / (total + 2))
    return weights
