"""test_groups_of_different_sizes"""


def centred_sums(groups):
    means = [sum(group) / len(group) for group in groups]
    overall = sum(means) / len(means)
    between = sum(len(group) * (mean - overall) ** 2 for group, mean in zip(groups, means))
    within = sum((value - mean) ** 2 for group, mean in zip(groups, means) for value in group)
    return between, within
