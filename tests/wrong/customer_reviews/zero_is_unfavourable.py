"""test_neutral_answers"""


def accuracy(polarities, stars):
    clear = [(polarity, note) for polarity, note in zip(polarities, stars) if note != 3]
    if not clear:
        raise ValueError("no clear review")
    return sum((polarity > 0) == (note > 3) for polarity, note in clear) / len(clear)
