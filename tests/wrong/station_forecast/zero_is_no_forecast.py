"""test_error_has_no_sign"""

from statistics import fmean


def mean_error(expected, entries):
    errors = [abs(value - entry) for value, entry in zip(expected, entries) if value]
    if not errors:
        raise ValueError
    return fmean(errors)
