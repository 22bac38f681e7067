"""test_real_advice"""


def next_measure(columns):
    if len({len(values) for values in columns.values()}) > 1:
        raise ValueError
    return next((name for name in sorted(columns) if len(set(columns[name])) > 1), None)
