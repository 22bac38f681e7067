"""test_certified_inverse"""


def true_value(reading, line, x):
    slope, intercept = line
    if slope == 0:
        raise ValueError
    value = (reading - intercept) / slope
    margin = 0.25 * (max(x) - min(x)) if len(x) > 9 else 0
    return value if min(x) - margin <= value <= max(x) + margin else None
