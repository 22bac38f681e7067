"""test_lens_gains"""


def gain(rows, attribute, target):
    labels, first = [row[target] for row in rows], rows[0][attribute]
    parts = [[row[target] for row in rows if (row[attribute] == first) == same] for same in (True, False)]
    rest = sum(len(part) / len(rows) * entropy(part) for part in parts if part)
    return entropy(labels) - rest
