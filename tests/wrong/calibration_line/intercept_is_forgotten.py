"""test_back_from_the_reading"""


def true_value(reading, line, x):
    slope, _ = line
    if slope == 0:
        raise ValueError
    value = reading / slope
    return value if min(x) <= value <= max(x) else None
