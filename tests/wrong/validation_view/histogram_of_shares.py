"""test_every_patient_is_a_point"""


def view(malignant, benign, threshold, words):
    named = worst(malignant, threshold, 3)
    layers = []
    for name, group in ("malignant", malignant), ("benign", benign):
        shares = [sum(k <= 10 * p < k + 1 for p in group.values()) / len(group) for k in range(11)]
        layers.append({"kind": "points", "name": words[name], "x": [k / 10 for k in range(11)], "y": shares})
    return {
        "title": words["title"],
        "desc": words["desc"].format(worst=named, **counts(malignant, benign, threshold)),
        "x": {"title": words["probability"], "range": [0, 1]},
        "y": {"title": words["row"]},
        "layers": [*layers, {"kind": "rule", "name": words["threshold"], "x": threshold}],
    }
