"""test_real_hits"""


def count_hits(histories, predict):
    hits = total = 0
    for history in histories.values():
        for brand in history[1:]:
            hits += predict(history) == brand
            total += 1
    return hits, total
