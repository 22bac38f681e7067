"""test_exact_counts_in_order"""


def frequent(codes, k):
    candidates = summarise(codes, k)
    counts = {}
    for code in codes:
        if code in candidates:
            counts[code] = counts.get(code, 0) + 1
    found = [pair for pair in counts.items() if pair[1] * (k + 1) > len(codes)]
    return sorted(found, key=lambda pair: -pair[1])
