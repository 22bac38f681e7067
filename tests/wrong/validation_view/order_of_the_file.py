"""test_worst_of_equals"""


def worst(malignant, threshold, limit):
    missed = [row for row in malignant if malignant[row] < threshold]
    return sorted(missed, key=lambda row: malignant[row])[:limit]
