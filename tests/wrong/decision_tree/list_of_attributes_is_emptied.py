"""test_tree_asks_while_labels_differ"""


def build(rows, attributes, target):
    labels = [row[target] for row in rows]
    if len(set(labels)) == 1 or not attributes:
        return max(sorted(labels), key=labels.count)
    best = max(attributes, key=lambda attribute: round(gain(rows, attribute, target), 9))
    attributes.remove(best)
    branches = {}
    for value in {row[best] for row in rows}:
        branches[value] = build([row for row in rows if row[best] == value], list(attributes), target)
    return {"attribute": best, "branches": branches}
