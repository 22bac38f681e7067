"""test_ties_are_alphabetical"""

from collections import Counter


def favourite(past):
    return max(Counter(reversed(past)).items(), key=lambda pair: pair[1])[0]
