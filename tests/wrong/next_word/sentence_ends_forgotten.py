"""test_followers_share_a_word"""

from collections import Counter


def learn(sentences):
    pairs, follows = [pair for sentence in sentences for pair in zip(["", *sentence], sentence)], {}
    counts = Counter(following for _, following in pairs)
    firsts = Counter(word for word, _ in pairs)
    total = len(pairs) + len(counts) + 1
    for (word, following), count in Counter(pairs).items():
        follows.setdefault(word, {})[following] = count / firsts[word]
    return {None: 1 / total, **{word: (count + 1) / total for word, count in counts.items()}}, follows
