"""test_unknown_value"""


def classify(tree, row):
    while isinstance(tree, dict):
        branches = tree["branches"]
        tree = next((branches[value] for value in branches if value in row.values()), None)
    return tree
