"""test_columns_must_match"""


def next_measure(columns):
    gains = {name: len([1 for rank, a in enumerate(values) for b in values[:rank] if a != b])
             for name, values in columns.items()}
    useful = [name for name in sorted(gains) if gains[name]]
    return max(useful, key=gains.get, default=None)
