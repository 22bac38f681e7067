"""test_upper_edge_belongs"""


def reliability(probabilities, outcomes, bins):
    if not probabilities or min(probabilities) < 0 or max(probabilities) > 1:
        raise ValueError
    groups = {}
    for p, outcome in zip(probabilities, outcomes):
        groups.setdefault(min(int(p * bins), bins - 1), []).append((p, outcome))
    return [(len(g), sum(p for p, _ in g) / len(g), sum(o for _, o in g) / len(g)) for _, g in sorted(groups.items())]
