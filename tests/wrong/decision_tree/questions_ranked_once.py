"""test_lander_tree"""


def build(rows, attributes, target):
    return grow(rows, sorted(attributes, key=lambda attribute: -round(gain(rows, attribute, target), 9)), target)


def grow(rows, attributes, target):
    labels = [row[target] for row in rows]
    if len(set(labels)) == 1 or not attributes:
        return max(sorted(labels), key=labels.count)
    best, *others = attributes
    branches = {}
    for value in {row[best] for row in rows}:
        branches[value] = grow([row for row in rows if row[best] == value], others, target)
    return {"attribute": best, "branches": branches}
