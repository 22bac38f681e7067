"""test_every_pair_weighs_the_same"""

from math import exp, log
from statistics import fmean


def perplexity(frequencies, follows, sentences, share):
    return exp(-fmean(
        fmean(log(probability(frequencies, follows, *pair, share)) for pair in pairs_of([sentence]))
        for sentence in sentences
    ))
