"""test_tables_by_hand"""


def reliability(probabilities, outcomes, bins):
    if not probabilities or min(probabilities) < 0 or max(probabilities) > 1:
        raise ValueError
    groups = {}
    for probability, outcome in zip(sorted(probabilities), outcomes):
        groups.setdefault(max(ceil(probability * bins), 1), []).append((probability, outcome))
    return [(len(group), *map(fmean, zip(*group))) for _, group in sorted(groups.items())]
