"""test_real_view"""


def worst(malignant, threshold, limit):
    missed = [(f"{p:.1f}", row) for row, p in malignant.items() if p < threshold]
    return [row for _, row in sorted(missed)[:limit]]
