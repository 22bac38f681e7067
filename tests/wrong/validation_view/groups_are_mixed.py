"""test_groups_keep_apart"""


def view(malignant, benign, threshold, words):
    named = worst(malignant, threshold, 3)
    listed = ", ".join(map(str, named))
    return {
        "title": words["title"],
        "desc": words["desc"].format(worst=listed, **counts(malignant, benign, threshold)),
        "x": {"title": words["probability"], "range": [0, 1]}, "y": {"title": words["row"]},
        "layers": [
            {"kind": "points", "name": words["malignant"], "x": list(malignant.values()), "y": list(malignant)},
            {"kind": "points", "name": words["benign"], "x": list(benign.values()), "y": list(benign)},
            {"kind": "rule", "name": words["threshold"], "x": threshold},
            {"kind": "labels", "x": [malignant[row] for row in named], "y": named, "text": list(map(str, named))},
        ],
    }
