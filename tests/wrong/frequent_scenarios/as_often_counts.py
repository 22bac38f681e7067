"""test_strictly_more"""


def frequent(codes, k):
    candidates = summarise(codes, k)
    found = [(code, codes.count(code)) for code in candidates]
    found = [pair for pair in found if pair[1] >= len(codes) / (k + 1)]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))
