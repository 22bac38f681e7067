"""test_only_threes"""


def accuracy(scores, stars):
    clear = [(polarity, note) for polarity, note in zip(scores, stars) if note != 3]
    return sum((note - 3) * polarity > 0 for polarity, note in clear) / max(1, len(clear))
