"""test_followers_share_a_word"""

from collections import Counter


def learn(sentences):
    pairs, follows = pairs_of(sentences), {}
    counts = Counter(following for _, following in pairs)
    total = len(pairs) + len(counts) + 1
    for word, following in pairs:
        follows.setdefault(word, Counter())[following] += 1
    return {None: 1 / total, **{word: (count + 1) / total for word, count in counts.items()}}, follows
