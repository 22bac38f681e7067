"""test_only_the_past_is_seen"""


def count_hits(histories, predict):
    hits = total = 0
    for history in histories.values():
        for rank in range(1, len(history)):
            hits += predict(history[: rank + 1]) == history[rank]
            total += 1
    return hits, total
