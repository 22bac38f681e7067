"""test_exact_to_the_last_digit"""


def exact_f(texts):
    groups = [[float(text) for text in group] for group in texts]
    means = [sum(group) / len(group) for group in groups]
    size = sum(len(group) for group in groups)
    overall = sum(sum(group) for group in groups) / size
    between = sum(len(group) * (mean - overall) ** 2 for group, mean in zip(groups, means))
    within = sum((value - mean) ** 2 for group, mean in zip(groups, means) for value in group)
    if within < 1e-12:
        raise ValueError
    return round(between / (len(groups) - 1) / (within / (size - len(groups))), 2)
