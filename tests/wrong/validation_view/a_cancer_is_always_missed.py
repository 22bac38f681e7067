"""test_worst_are_named_on_their_points"""


def view(malignant, benign, threshold, words):
    named = worst(malignant, threshold, 3)
    across, up, text = zip(*((malignant[row], row, str(row)) for row in named))
    return {
        "title": words["title"],
        "desc": words["desc"].format(worst=", ".join(text), **counts(malignant, benign, threshold)),
        "x": {"title": words["probability"], "range": [0, 1]}, "y": {"title": words["row"]},
        "layers": [
            {"kind": "points", "name": words["malignant"], "x": list(malignant.values()), "y": list(malignant)},
            {"kind": "points", "name": words["benign"], "x": list(benign.values()), "y": [-row for row in benign]},
            {"kind": "rule", "name": words["threshold"], "x": threshold},
            {"kind": "labels", "x": across, "y": up, "text": text},
        ],
    }
