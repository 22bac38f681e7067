"""test_unknown_words_have_a_probability"""


def probability(frequencies, follows, word, following, share):
    frequency = frequencies.get(following, frequencies[None])
    return share * follows.get(word, {}).get(following, 0) + (1 - share) * frequency
