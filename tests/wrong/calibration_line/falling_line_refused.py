"""test_back_from_the_reading"""


def true_value(reading, line, x):
    slope, intercept = line
    if slope <= 0:
        raise ValueError
    value = (reading - intercept) / slope
    return value if min(x) <= value <= max(x) else None
