"""test_perplexity_is_a_number_of_choices"""

from statistics import fmean


def perplexity(frequencies, follows, sentences, share):
    return fmean(1 / probability(frequencies, follows, *pair, share) for pair in pairs_of(sentences))
