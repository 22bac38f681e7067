"""test_level_changes_nothing"""


def spread(groups):
    values = [value for group in groups for value in group]
    parts = sum(sum(group) ** 2 / len(group) for group in groups)
    between = parts - sum(values) ** 2 / len(values)
    within = sum(value * value for value in values) - parts
    return between, within
