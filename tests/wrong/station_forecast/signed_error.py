"""test_error_has_no_sign"""

from statistics import fmean


def mean_error(expected, entries):
    errors = [value - entry for value, entry in zip(expected, entries) if value is not None]
    if not errors:
        raise ValueError
    return abs(fmean(errors))
