"""test_trend_and_season_vanish"""


def residuals(values, period):
    found = [None] * len(values)
    for t in range(period, len(values)):
        four = values[t], values[t - 1], values[t - period], values[t - period - 1]
        if None not in four:
            found[t] = four[0] - four[1] - four[2] + four[3]
    return found
