"""test_errors_are_measured_on_the_reading"""


def fit_line(x, y):
    if x[0] == x[-1]:
        raise ValueError
    slope = (y[-1] - y[0]) / (x[-1] - x[0])
    return slope, y[0] - slope * x[0]
