"""test_tied_votes"""

from collections import Counter
from heapq import nsmallest
from math import dist


def classify(rows, known, labels, k):
    if k > len(known):
        raise ValueError
    answers = []
    for row in rows:
        distances = [dist(row, other) for other in known]
        neighbours = nsmallest(k, range(len(known)), key=distances.__getitem__)
        votes = Counter(labels[rank] for rank in neighbours)
        winners = [name for name in votes if votes[name] == max(votes.values())]
        answers.append(winners[0] if len(winners) == 1 else labels[neighbours[0]])
    return answers
