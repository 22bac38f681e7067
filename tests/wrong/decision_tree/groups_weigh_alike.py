"""test_gain_weighs_groups"""


def gain(rows, attribute, target):
    values = {row[attribute] for row in rows}
    parts = [[row[target] for row in rows if row[attribute] == value] for value in values]
    return entropy([row[target] for row in rows]) - sum(entropy(part) for part in parts) / len(parts)
