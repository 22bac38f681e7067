"""test_no_spread_within_is_refused"""


def f_ratio(groups):
    if len(groups) < 2 or any(len(set(group)) == 1 for group in groups):
        raise ValueError
    between, within = spread(groups)
    count = sum(len(group) for group in groups)
    return (between / (len(groups) - 1)) / (within / (count - len(groups)))
