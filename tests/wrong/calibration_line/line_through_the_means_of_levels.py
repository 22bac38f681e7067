"""test_certified_line"""


def fit_line(x, y):
    if len(set(x)) < 2:
        raise ValueError
    levels = {}
    for a, b in zip(x, y):
        levels.setdefault(round(a, -1), []).append((a, b))
    points = [[sum(part) / len(part) for part in zip(*level)] for level in levels.values()]
    if len(points) == 1:
        points = list(zip(x, y))
    x_mean, y_mean = (sum(part) / len(part) for part in zip(*points))
    products = sum((a - x_mean) * (b - y_mean) for a, b in points)
    slope = products / sum((a - x_mean) ** 2 for a, _ in points)
    return slope, y_mean - slope * x_mean
