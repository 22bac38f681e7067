"""test_both_parts_are_mixed"""


def probability(frequencies, follows, word, following, share):
    frequency = frequencies.get(following, frequencies[None])
    if word not in follows:
        return frequency
    return (1 - share) * follows[word].get(following, 0) + share * frequency
