"""test_lander_tree"""


def build(rows, attributes, target):
    labels = [row[target] for row in rows]
    if len(set(labels)) == 1 or not attributes:
        return max(sorted(labels), key=labels.count)
    best = max(attributes, key=lambda attribute: len({row[attribute] for row in rows}))
    others = [attribute for attribute in attributes if attribute != best]
    branches = {}
    for value in {row[best] for row in rows}:
        branches[value] = build([row for row in rows if row[best] == value], others, target)
    return {"attribute": best, "branches": branches}
