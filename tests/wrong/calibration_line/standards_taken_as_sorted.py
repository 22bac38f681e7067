"""test_silent_outside_the_standards"""


def true_value(reading, line, x):
    slope, intercept = line
    if slope == 0:
        raise ValueError
    value = (reading - intercept) / slope
    return value if x[0] <= value <= x[-1] else None
