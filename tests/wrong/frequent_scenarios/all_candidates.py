"""test_real_frequent"""


def frequent(codes, k):
    candidates = summarise(codes, k)
    return sorted(((code, codes.count(code)) for code in candidates), key=lambda pair: (-pair[1], pair[0]))
