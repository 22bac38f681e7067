"""test_every_purchase_weighs_the_same"""

from collections import Counter


def popular_elsewhere(histories):
    def top(brands):
        counts = Counter(brands)
        return min(counts, key=lambda brand: (-counts[brand], brand))

    return {
        household: top([top(history) for other, history in histories.items() if other != household])
        for household in histories
    }
