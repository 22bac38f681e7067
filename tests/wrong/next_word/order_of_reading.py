"""test_draws_choose_the_words"""

from bisect import bisect_right
from itertools import accumulate


def continuation(follows, word, draws, temperature):
    words = []
    for draw in draws:
        ranked = list(follows[word])
        weights = list(accumulate(follows[word][one] ** (1 / temperature) for one in ranked))
        word = ranked[bisect_right(weights, draw * weights[-1])]
        if not word:
            break
        words.append(word)
    return words
