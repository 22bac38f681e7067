"""test_no_forecast"""


def mean_error(expected, entries):
    errors = [abs(value - entry) for value, entry in zip(expected, entries) if value is not None]
    return sum(errors) / max(1, len(errors))
