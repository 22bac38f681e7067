"""test_silent_outside_the_standards"""


def true_value(reading, line, x):
    slope, intercept = line
    if slope == 0:
        raise ValueError
    return (reading - intercept) / slope if min(x) <= reading <= max(x) else None
