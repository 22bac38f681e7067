"""test_ratio_by_hand"""


def f_ratio(groups):
    if len(groups) < 2:
        raise ValueError
    between, within = spread(groups)
    if within == 0:
        raise ValueError
    return (between / len(groups)) / (within / sum(len(group) for group in groups))
