"""test_own_purchases_do_not_count"""


def popular_elsewhere(histories):
    popular = {}
    for household, own in histories.items():
        counts = {}
        for history in histories.values():
            if history != own:
                for brand in history:
                    counts[brand] = counts.get(brand, 0) + 1
        popular[household] = min(counts, key=lambda brand: (-counts[brand], brand))
    return popular
