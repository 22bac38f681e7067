"""test_cold_is_cautious"""

from bisect import bisect_right
from itertools import accumulate


def continuation(follows, word, draws, temperature):
    words = []
    for draw in draws:
        ranked = sorted(follows[word], key=lambda one: (-follows[word][one], one))
        weights = list(accumulate(follows[word][one] ** temperature for one in ranked))
        word = ranked[bisect_right(weights, draw * weights[-1])]
        if not word:
            break
        words.append(word)
    return words
