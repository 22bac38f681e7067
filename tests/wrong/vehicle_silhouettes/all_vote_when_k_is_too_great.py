"""test_k_out_of_range"""

from math import dist


def classify(rows, known, labels, k):
    answers = []
    for row in rows:
        order = sorted(range(len(known)), key=lambda rank: dist(row, known[rank]))
        near = [labels[rank] for rank in order[:k]]
        answers.append(max(near, key=near.count))
    return answers
