"""test_zero_leaves"""


def update(counters, code, k):
    if code in counters or len(counters) < k:
        return {**counters, code: counters.get(code, 0) + 1}
    after = {kept: count - 1 for kept, count in counters.items() if count > 1}
    if len(after) < k:
        after[code] = 1
    return after
