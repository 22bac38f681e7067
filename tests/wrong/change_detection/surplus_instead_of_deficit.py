"""test_sums_by_hand"""


def low_cusum(values, target, slack):
    total, totals = 0.0, []
    for value in values:
        total = max(0.0, total + value - target - slack)
        totals.append(total)
    return totals
