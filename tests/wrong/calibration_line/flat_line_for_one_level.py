"""test_one_level_is_no_line"""


def fit_line(x, y):
    if len(set(x)) < 2:
        return 0, sum(y) / len(y)
    x_mean, y_mean = sum(x) / len(x), sum(y) / len(y)
    products = sum((a - x_mean) * (b - y_mean) for a, b in zip(x, y))
    slope = products / sum((a - x_mean) ** 2 for a in x)
    return slope, y_mean - slope * x_mean
