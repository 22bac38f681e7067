"""test_never_seen_on_one_side"""

from math import inf, log


def evidence(values, labels):
    if len(set(labels)) < 2:
        raise ValueError("one class")
    weights = {}
    for kind in sorted(set(values)):
        bad = sum(value == kind and label for value, label in zip(values, labels)) / sum(labels)
        good = sum(value == kind and not label for value, label in zip(values, labels)) / labels.count(False)
        weights[kind] = log(bad / good) if bad and good else inf if bad else -inf
    return weights
