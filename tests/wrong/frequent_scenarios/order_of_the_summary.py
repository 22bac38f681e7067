"""test_exact_counts_in_order"""


def frequent(codes, k):
    counters = summarise(codes, k)
    ordered = sorted(counters, key=lambda code: (-counters[code], code))
    return [(code, codes.count(code)) for code in ordered if codes.count(code) * (k + 1) > len(codes)]
