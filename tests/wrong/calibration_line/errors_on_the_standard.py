"""test_errors_are_measured_on_the_reading"""


def fit_line(x, y):
    if len(set(x)) < 2:
        raise ValueError
    x_mean, y_mean = sum(x) / len(x), sum(y) / len(y)
    products = sum((a - x_mean) * (b - y_mean) for a, b in zip(x, y))
    slope = sum((b - y_mean) ** 2 for b in y) / products
    return slope, y_mean - slope * x_mean
