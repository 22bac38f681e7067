"""test_empty_bins_are_left_out"""

from math import ceil


def reliability(probabilities, outcomes, bins):
    if not probabilities or min(probabilities) < 0 or max(probabilities) > 1:
        raise ValueError
    table = []
    for rank in range(bins):
        cases = [(p, o) for p, o in zip(probabilities, outcomes) if max(0, ceil(p * bins) - 1) == rank]
        size = max(1, len(cases))
        table.append((len(cases), sum(p for p, _ in cases) / size, sum(o for _, o in cases) / size))
    return table
