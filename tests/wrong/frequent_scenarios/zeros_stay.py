"""test_zero_leaves"""


def update(counters, code, k):
    if code in counters or len(counters) < k:
        return {**counters, code: counters.get(code, 0) + 1}
    return {kept: max(0, count - 1) for kept, count in counters.items()}
