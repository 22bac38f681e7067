"""test_lengths_must_match"""


def confusions(truth, answers):
    counts = {}
    for label, answer in zip(truth, answers):
        if label != answer:
            counts[label, answer] = counts.get((label, answer), 0) + 1
    return counts
