"""test_flat_line_says_nothing"""


def true_value(reading, line, x):
    slope, intercept = line
    if slope == 0:
        return None
    value = (reading - intercept) / slope
    return value if min(x) <= value <= max(x) else None
