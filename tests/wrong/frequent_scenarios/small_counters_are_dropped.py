"""test_error_bound"""


def summarise(codes, k):
    counters = {}
    for code in codes:
        counters = update(counters, code, k)
    return {code: count for code, count in counters.items() if count > len(codes) / (k + 1)}
