"""test_every_patient_is_a_point"""


def view(malignant, benign, threshold, words):
    named = worst(malignant, threshold, 3)
    missed = {row: p for row, p in malignant.items() if p < threshold}
    alarms = {row: p for row, p in benign.items() if p >= threshold}
    return {
        "title": words["title"],
        "desc": words["desc"].format(worst=named, **counts(malignant, benign, threshold)),
        "x": {"title": words["probability"], "range": [0, 1]},
        "y": {"title": words["row"]},
        "layers": [
            {"kind": "points", "name": words["malignant"], "x": list(missed.values()), "y": list(missed)},
            {"kind": "points", "name": words["benign"], "x": list(alarms.values()), "y": list(alarms)},
            {"kind": "rule", "name": words["threshold"], "x": threshold},
            {"kind": "labels", "x": [missed[row] for row in named], "y": named, "text": [str(row) for row in named]},
        ],
    }
