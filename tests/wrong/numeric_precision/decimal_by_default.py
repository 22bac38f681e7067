"""test_exact_to_the_last_digit"""
from decimal import Decimal


def exact_f(texts):
    groups = [[Decimal(text) for text in group] for group in texts]
    between, within = centred_sums(groups)
    if within == 0:
        raise ValueError
    return float(f_ratio(between, within, groups))
