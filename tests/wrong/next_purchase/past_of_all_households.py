"""test_first_purchase_is_not_predicted"""


def count_hits(histories, predict):
    past, hits, total = [], 0, 0
    for history in histories.values():
        for brand in history:
            if past:
                hits += predict(past) == brand
                total += 1
            past.append(brand)
    return hits, total
