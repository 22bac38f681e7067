"""test_full_table"""


def update(counters, code, k):
    after = dict(counters)
    if code not in after and len(after) == k:
        del after[min(after, key=after.get)]
    after[code] = after.get(code, 0) + 1
    return after
