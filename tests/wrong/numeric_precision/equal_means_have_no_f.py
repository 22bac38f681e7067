"""test_f_is_not_rounded"""
from fractions import Fraction


def exact_f(texts):
    groups = [[Fraction(text) for text in group] for group in texts]
    between, within = centred_sums(groups)
    if between == 0 or within == 0:
        raise ValueError
    return float(f_ratio(between, within, groups))
