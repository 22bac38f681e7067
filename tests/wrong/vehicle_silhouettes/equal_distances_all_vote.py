"""test_tied_distances"""

from collections import Counter
from math import dist


def classify(rows, known, labels, k):
    if k > len(known):
        raise ValueError
    answers = []
    for row in rows:
        distances = [dist(row, other) for other in known]
        limit = sorted(distances)[k - 1]
        order = sorted(range(len(known)), key=distances.__getitem__)
        votes = Counter(labels[rank] for rank in order if distances[rank] <= limit)
        answers.append(max(votes, key=votes.get))
    return answers
