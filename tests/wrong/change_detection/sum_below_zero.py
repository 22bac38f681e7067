"""test_never_below_zero"""


def low_cusum(values, target, slack):
    total, totals = 0.0, []
    for value in values:
        total = total + target - value - slack
        totals.append(total)
    return totals
