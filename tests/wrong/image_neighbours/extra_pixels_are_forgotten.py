"""test_sizes_must_match"""

from math import sqrt


def distance(first, second):
    return sqrt(sum((a - b) ** 2 for a, b in zip(first, second)))
