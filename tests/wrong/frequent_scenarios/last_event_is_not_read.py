"""test_error_bound"""


def summarise(codes, k):
    counters = {}
    for code in codes[:-1]:
        counters = update(counters, code, k)
    return counters
