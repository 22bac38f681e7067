"""test_real_popular"""

from collections import Counter


def popular_elsewhere(histories):
    counts = Counter(brand for history in histories.values() for brand in history)
    return dict.fromkeys(histories, min(counts, key=lambda brand: (-counts[brand], brand)))
