"""test_probability_by_hand"""

from math import tanh


def probability(temp, intercept, slope):
    return (1 - tanh((intercept + slope * temp) / 2)) / 2
