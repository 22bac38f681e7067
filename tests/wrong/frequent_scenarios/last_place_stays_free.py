"""test_free_place"""


def update(counters, code, k):
    if code in counters or len(counters) < k - 1:
        return {**counters, code: counters.get(code, 0) + 1}
    return {kept: count - 1 for kept, count in counters.items() if count > 1}
