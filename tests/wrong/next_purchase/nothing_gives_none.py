"""test_nothing_bought"""


def favourite(past):
    return min(sorted(set(past)), key=lambda brand: -past.count(brand), default=None)
