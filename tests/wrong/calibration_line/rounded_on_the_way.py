"""test_certified_line"""


def fit_line(x, y):
    if len(set(x)) < 2:
        raise ValueError
    x_mean, y_mean = sum(x) / len(x), sum(y) / len(y)
    products = sum((a - x_mean) * (b - y_mean) for a, b in zip(x, y))
    slope = products / sum((a - x_mean) ** 2 for a in x)
    slope = round(slope, 4)
    return slope, round(y_mean - slope * x_mean, 4)
