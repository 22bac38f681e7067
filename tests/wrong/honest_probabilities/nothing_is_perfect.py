"""test_nothing_to_measure"""


def brier(probabilities, outcomes):
    if any(p < 0 or p > 1 for p in probabilities):
        raise ValueError
    return sum((p - outcome) ** 2 for p, outcome in zip(probabilities, outcomes)) / max(1, len(probabilities))
