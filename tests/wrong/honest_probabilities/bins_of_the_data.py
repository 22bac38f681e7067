"""test_tables_by_hand"""


def reliability(probabilities, outcomes, bins):
    if not probabilities or min(probabilities) < 0 or max(probabilities) > 1:
        raise ValueError
    widest, groups = max(probabilities) or 1, {}
    for probability, outcome in zip(probabilities, outcomes):
        groups.setdefault(max(ceil(probability / widest * bins), 1), []).append((probability, outcome))
    return [(len(group), *map(fmean, zip(*group))) for _, group in sorted(groups.items())]
