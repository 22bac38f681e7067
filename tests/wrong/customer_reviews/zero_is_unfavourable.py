"""test_neutral_answers"""


def accuracy(scores, stars):
    clear = [(polarity, note) for polarity, note in zip(scores, stars) if note != 3]
    if not clear:
        raise ValueError("no clear review")
    return sum((polarity > 0) == (note > 3) for polarity, note in clear) / len(clear)
