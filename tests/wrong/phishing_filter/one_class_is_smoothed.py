"""test_one_class_only"""

from math import log


def evidence(values, labels):
    weights, size = {}, len(set(values))
    for kind in sorted(set(values)):
        bad = sum(value == kind and label for value, label in zip(values, labels))
        good = sum(value == kind and not label for value, label in zip(values, labels))
        weights[kind] = log((bad + 1) / (sum(labels) + size)) - log((good + 1) / (labels.count(False) + size))
    return weights


def train(rows, labels):
    tables = [evidence([row[rank] for row in rows], labels) for rank in range(len(rows[0]))]
    return log((sum(labels) or 1) / (labels.count(False) or 1)), tables
