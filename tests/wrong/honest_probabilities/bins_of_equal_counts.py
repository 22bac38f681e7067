"""test_real_bin"""


def reliability(probabilities, outcomes, bins):
    if not probabilities or min(probabilities) < 0 or max(probabilities) > 1:
        raise ValueError
    cases, table = sorted(zip(probabilities, outcomes)), []
    for rank in range(bins):
        part = cases[rank * len(cases) // bins : (rank + 1) * len(cases) // bins]
        if part:
            table.append((len(part), sum(p for p, _ in part) / len(part), sum(o for _, o in part) / len(part)))
    return table
