"""test_unknown_value"""


def classify(tree, row):
    while isinstance(tree, dict):
        branches = tree["branches"]
        tree = branches.get(row[tree["attribute"]], next(iter(branches.values())))
    return tree
