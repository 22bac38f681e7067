"""test_own_purchases_do_not_count"""

from collections import Counter


def popular_elsewhere(histories):
    counts = Counter(brand for history in histories.values() for brand in history)
    total = sum(counts.values())
    return {
        household: min(counts, key=lambda brand: (-counts[brand] - history.count(brand) / total, brand))
        for household, history in histories.items()
    }
