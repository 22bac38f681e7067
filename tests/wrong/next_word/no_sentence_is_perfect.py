"""test_no_sentence_has_no_perplexity"""

from math import exp, log


def perplexity(frequencies, follows, sentences, share):
    logs = [log(probability(frequencies, follows, *pair, share)) for pair in pairs_of(sentences)]
    return exp(-sum(logs) / max(1, len(logs)))
