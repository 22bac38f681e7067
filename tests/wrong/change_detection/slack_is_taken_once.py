"""test_nile_alarm"""


def low_cusum(values, target, slack):
    total, totals = -slack, []
    for value in values:
        total = max(0.0, total + target - value)
        totals.append(total)
    return totals
