"""test_exact_counts_in_order"""


def frequent(codes, k):
    counters = summarise(codes, k)
    return sorted(counters.items(), key=lambda pair: (-pair[1], pair[0]))
