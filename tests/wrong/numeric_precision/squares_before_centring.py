"""test_centred_survives"""


def centred_sums(groups):
    means = [sum(group) / len(group) for group in groups]
    values = [value for group in groups for value in group]
    overall = sum(values) / len(values)
    between = sum(len(group) * mean**2 for group, mean in zip(groups, means)) - len(values) * overall**2
    within = sum(value**2 for value in values) - sum(len(group) * mean**2 for group, mean in zip(groups, means))
    return between, within
