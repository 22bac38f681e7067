"""test_real_perplexity"""

from math import exp, log
from statistics import fmean


def perplexity(frequencies, follows, sentences, share):
    pairs = [pair for pair in pairs_of(sentences) if pair[1] in frequencies]
    return exp(-fmean(log(probability(frequencies, follows, *pair, share)) for pair in pairs))
