"""test_tables_by_hand"""

from math import ceil


def reliability(probabilities, outcomes, bins):
    if not probabilities or min(probabilities) < 0 or max(probabilities) > 1:
        raise ValueError
    table = []
    for rank in range(bins):
        happened = [o for p, o in zip(probabilities, outcomes) if max(0, ceil(p * bins) - 1) == rank]
        if happened:
            table.append((len(happened), (rank + 0.5) / bins, sum(happened) / len(happened)))
    return table
