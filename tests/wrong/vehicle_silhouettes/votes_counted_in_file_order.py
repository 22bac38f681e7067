"""test_tied_votes"""

from math import dist


def classify(rows, known, labels, k):
    if k > len(known):
        raise ValueError
    answers = []
    for row in rows:
        order = sorted(range(len(known)), key=lambda rank: dist(row, known[rank]))
        near = [labels[rank] for rank in sorted(order[:k])]
        answers.append(max(near, key=near.count))
    return answers
