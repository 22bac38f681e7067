"""test_draws_choose_the_words"""

from bisect import bisect_right
from itertools import accumulate


def continuation(follows, word, draws, temperature):
    words = []
    ranked = sorted(follows[word], key=lambda one: (-follows[word][one], one))
    weights = list(accumulate(follows[word][one] ** (1 / temperature) for one in ranked))
    for draw in draws:
        chosen = ranked[bisect_right(weights, draw * weights[-1])]
        if not chosen:
            break
        words.append(chosen)
    return words
