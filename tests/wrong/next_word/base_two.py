"""test_perplexity_is_a_number_of_choices"""

from math import exp, log2
from statistics import fmean


def perplexity(frequencies, follows, sentences, share):
    return exp(-fmean(log2(probability(frequencies, follows, *pair, share)) for pair in pairs_of(sentences)))
