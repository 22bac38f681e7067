"""test_desc_gives_the_numbers"""


def view(malignant, benign, threshold, words):
    numbers = counts(malignant, benign, threshold)
    named = worst(malignant, threshold, 3)
    return {
        "title": words["title"],
        "desc": f"{1 - numbers['missed'] / numbers['malignant']:.0%}",
        "x": {"title": words["probability"], "range": [0, 1]}, "y": {"title": words["row"]},
        "layers": [
            {"kind": "points", "name": words["malignant"], "x": list(malignant.values()), "y": list(malignant)},
            {"kind": "points", "name": words["benign"], "x": list(benign.values()), "y": [-row for row in benign]},
            {"kind": "rule", "name": words["threshold"], "x": threshold},
            {"kind": "labels", "x": [malignant[row] for row in named], "y": named, "text": list(map(str, named))},
        ],
    }
