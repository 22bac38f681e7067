"""test_entropy_by_hand"""

from math import log2


def entropy(labels):
    if not labels:
        raise ValueError
    shares = [labels.count(label) / len(labels) for label in labels]
    return -sum(share * log2(share) for share in shares)
