"""test_ties_are_alphabetical"""
from collections import Counter


def popular_elsewhere(histories):
    popular = {}
    for household in histories:
        others = Counter()
        for other, history in histories.items():
            if other != household:
                others.update(history)
        popular[household] = others.most_common(1)[0][0]
    return popular
