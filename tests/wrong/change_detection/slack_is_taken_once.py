"""test_nile_alarm"""


def low_cusum(values, target, slack):
    total, totals = -slack, []
    for value in values:
        total = max(0.0, total + target - value)
        totals.append(total)
    return totals


def first_alarm(totals, limit):
    for rank, total in enumerate(totals):
        if total > limit:
            return rank
    return None


def best_split(values):
    def cost(part):
        mean = sum(part) / len(part)
        return sum((value - mean) ** 2 for value in part)

    return min(range(1, len(values)), key=lambda rank: cost(values[:rank]) + cost(values[rank:]))
