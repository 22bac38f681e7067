"""test_full_table"""


def update(counters, code, k):
    if code in counters or len(counters) < k:
        return {**counters, code: counters.get(code, 0) + 1}
    return dict(counters)
