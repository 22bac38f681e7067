"""test_no_spread_within_is_refused"""


def f_ratio(groups):
    if len(groups) < 2:
        raise ValueError
    between, within = spread(groups)
    if within == 0:
        return float("inf")
    count = sum(len(group) for group in groups)
    return (between / (len(groups) - 1)) / (within / (count - len(groups)))
