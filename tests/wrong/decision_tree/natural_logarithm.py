"""test_entropy_by_hand"""

from math import log


def entropy(labels):
    if not labels:
        raise ValueError
    shares = [labels.count(label) / len(labels) for label in set(labels)]
    return -sum(share * log(share) for share in shares)
