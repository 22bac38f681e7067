"""test_real_brier"""


def brier(probabilities, outcomes):
    if not probabilities or min(probabilities) < 0 or max(probabilities) > 1:
        raise ValueError
    return sum((1 - p - outcome) ** 2 for p, outcome in zip(probabilities, outcomes)) / len(probabilities)
