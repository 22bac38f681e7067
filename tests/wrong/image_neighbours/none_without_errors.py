"""test_confusions_by_hand"""

from collections import Counter


def confusions(truth, answers):
    pairs = zip(truth, answers, strict=True)
    return Counter((label, answer) for label, answer in pairs if label != answer) or None
