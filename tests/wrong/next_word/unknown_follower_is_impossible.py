"""test_unknown_words_have_a_probability"""


def probability(frequencies, follows, word, following, share):
    frequency = frequencies.get(following, 0)
    if word not in follows:
        return frequency
    return share * follows[word].get(following, 0) + (1 - share) * frequency
