"""test_tree_asks_while_labels_differ"""


def build(rows, attributes, target):
    labels = [row[target] for row in rows]
    if len(set(labels)) == 1 or not attributes:
        return max(sorted(labels), key=labels.count)
    best = max(reversed(attributes), key=lambda name: round(gain(rows, name, target), 9))
    others = [attribute for attribute in attributes if attribute != best]
    branches = {}
    for value in {row[best] for row in rows}:
        branches[value] = build([row for row in rows if row[best] == value], others, target)
    return {"attribute": best, "branches": branches}
