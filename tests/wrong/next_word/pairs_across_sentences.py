"""test_followers_share_a_word"""

from collections import Counter
from itertools import pairwise


def learn(sentences):
    words = [""] + [word for sentence in sentences for word in sentence] + [""]
    pairs, follows = list(pairwise(words)), {}
    counts = Counter(following for _, following in pairs)
    total = len(pairs) + len(counts) + 1
    for (word, following), count in Counter(pairs).items():
        follows.setdefault(word, {})[following] = count / counts[word]
    return {None: 1 / total, **{word: (count + 1) / total for word, count in counts.items()}}, follows
