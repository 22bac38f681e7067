"""test_known_code"""


def update(counters, code, k):
    if len(counters) < k:
        return {**counters, code: counters.get(code, 0) + 1}
    return {kept: count - 1 for kept, count in counters.items() if count > 1}
