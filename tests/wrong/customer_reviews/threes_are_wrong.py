"""test_neutral_answers"""


def accuracy(scores, stars):
    if all(note == 3 for note in stars):
        raise ValueError("no clear review")
    return sum((note - 3) * polarity > 0 for polarity, note in zip(scores, stars)) / len(stars)
