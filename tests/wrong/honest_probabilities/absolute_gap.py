"""test_brier_by_hand"""


def brier(probabilities, outcomes):
    if not probabilities or min(probabilities) < 0 or max(probabilities) > 1:
        raise ValueError
    return sum(abs(p - outcome) for p, outcome in zip(probabilities, outcomes)) / len(probabilities)
