"""test_alphabetical_of_equals"""


def next_measure(columns):
    if len({len(values) for values in columns.values()}) > 1:
        raise ValueError
    gains = {name: len([1 for rank, a in enumerate(values) for b in values[:rank] if a != b])
             for name, values in columns.items()}
    best = max(gains.values(), default=0)
    return sorted(name for name in gains if gains[name] == best)[-1] if best else None
