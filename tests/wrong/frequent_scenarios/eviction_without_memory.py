"""test_real_bound"""


def summarise(codes, k):
    counters = {}
    for code in codes:
        if code not in counters and len(counters) == k:
            del counters[min(counters, key=counters.get)]
        counters[code] = counters.get(code, 0) + 1
    return counters
