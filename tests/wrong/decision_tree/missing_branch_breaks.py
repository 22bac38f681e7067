"""test_unknown_value"""


def classify(tree, row):
    while isinstance(tree, dict):
        tree = tree["branches"][row[tree["attribute"]]]
    return tree
