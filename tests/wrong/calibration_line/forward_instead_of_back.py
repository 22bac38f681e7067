"""test_back_from_the_reading"""


def true_value(reading, line, x):
    slope, intercept = line
    if slope == 0:
        raise ValueError
    value = slope * reading + intercept
    return value if min(x) <= value <= max(x) else None
