"""test_impossible_probabilities"""


def brier(probabilities, outcomes):
    if not probabilities or min(probabilities) < 0:
        raise ValueError
    return sum((p - outcome) ** 2 for p, outcome in zip(probabilities, outcomes)) / len(probabilities)
