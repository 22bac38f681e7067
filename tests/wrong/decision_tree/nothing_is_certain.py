"""test_no_label"""

from math import log2


def entropy(labels):
    return -sum(labels.count(label) / len(labels) * log2(labels.count(label) / len(labels)) for label in set(labels))
