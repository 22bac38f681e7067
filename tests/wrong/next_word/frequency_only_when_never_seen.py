"""test_both_parts_are_mixed"""


def probability(frequencies, follows, word, following, share):
    if following in follows.get(word, {}):
        return follows[word][following]
    return frequencies.get(following, frequencies[None])
