"""test_extreme_z"""

from math import exp


def probability(temp, intercept, slope):
    return 1 / (1 + exp(-intercept - slope * temp))
