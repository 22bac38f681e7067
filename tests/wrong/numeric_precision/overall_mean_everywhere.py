"""test_centred_by_hand"""


def centred_sums(groups):
    means = [sum(group) / len(group) for group in groups]
    values = [value for group in groups for value in group]
    overall = sum(values) / len(values)
    between = sum(len(group) * (mean - overall) ** 2 for group, mean in zip(groups, means))
    within = sum((value - overall) ** 2 for group, mean in zip(groups, means) for value in group)
    return between, within
