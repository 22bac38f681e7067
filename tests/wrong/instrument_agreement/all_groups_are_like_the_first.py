"""test_ratio_by_hand"""


def f_ratio(groups):
    if len(groups) < 2 or all(min(group) == max(group) for group in groups):
        raise ValueError
    between, within = spread(groups)
    count = len(groups) * len(groups[0])
    return (between / (len(groups) - 1)) / (within / (count - len(groups)))
