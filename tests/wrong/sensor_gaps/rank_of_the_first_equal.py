"""test_ranks_count_the_gaps"""


def outliers(values):
    known = [value for value in values if value is not None]
    if len(known) < 4:
        raise ValueError
    low, _, high = quantiles(known, method="inclusive")
    reach = 1.5 * (high - low)
    return [values.index(value) for value in known if value < low - reach or value > high + reach]
