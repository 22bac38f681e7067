"""test_a_sentence_stops"""

from bisect import bisect_right
from itertools import accumulate


def continuation(follows, word, draws, temperature):
    words = []
    for draw in draws:
        ranked = sorted(follows[word], key=lambda one: (-follows[word][one], one))
        weights = list(accumulate(follows[word][one] ** (1 / temperature) for one in ranked))
        word = ranked[bisect_right(weights, draw * weights[-1])]
        words.append(word)
        if not word:
            break
    return words
