"""test_confusions_by_hand"""


def confusions(truth, answers):
    counts = {}
    for label, answer in zip(truth, answers, strict=True):
        if label != answer:
            counts[answer, label] = counts.get((answer, label), 0) + 1
    return counts
