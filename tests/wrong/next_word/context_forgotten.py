"""test_every_pair_weighs_the_same"""

from math import exp, log
from statistics import fmean


def perplexity(frequencies, follows, sentences, share):
    return exp(-fmean(log(probability(frequencies, follows, *pair, 0)) for pair in pairs_of(sentences)))
