"""test_error_has_no_sign"""


def mean_error(expected, entries):
    if not any(value is not None for value in expected):
        raise ValueError
    return sum(abs(value - entry) for value, entry in zip(expected, entries) if value is not None) / len(entries)
