"""test_never_too_high"""


def summarise(codes, k):
    counters = {}
    for code in codes:
        start = 0
        if code not in counters and len(counters) == k:
            start = counters.pop(min(counters, key=counters.get))
        counters[code] = counters.get(code, start) + 1
    return counters
