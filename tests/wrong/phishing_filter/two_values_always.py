"""test_all_the_values_are_counted"""

from math import log


def evidence(values, labels):
    if len(set(labels)) < 2:
        raise ValueError("one class")
    weights = {}
    for kind in sorted(set(values)):
        bad = sum(value == kind and label for value, label in zip(values, labels))
        good = sum(value == kind and not label for value, label in zip(values, labels))
        weights[kind] = log((bad + 1) / (sum(labels) + 2)) - log((good + 1) / (labels.count(False) + 2))
    return weights
