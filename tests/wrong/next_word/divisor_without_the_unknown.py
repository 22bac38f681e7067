"""test_frequencies_keep_a_share_for_the_unknown"""

from collections import Counter


def learn(sentences):
    pairs, follows = pairs_of(sentences), {}
    counts = Counter(following for _, following in pairs)
    total = len(pairs) + len(counts)
    for (word, following), count in Counter(pairs).items():
        follows.setdefault(word, {})[following] = count / counts[word]
    return {None: 1 / total, **{word: (count + 1) / total for word, count in counts.items()}}, follows
