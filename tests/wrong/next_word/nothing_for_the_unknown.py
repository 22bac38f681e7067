"""test_frequencies_keep_a_share_for_the_unknown"""

from collections import Counter


def learn(sentences):
    pairs, follows = pairs_of(sentences), {}
    counts = Counter(following for _, following in pairs)
    for (word, following), count in Counter(pairs).items():
        follows.setdefault(word, {})[following] = count / counts[word]
    return {None: 0, **{word: count / len(pairs) for word, count in counts.items()}}, follows
