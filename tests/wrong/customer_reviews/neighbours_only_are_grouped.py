"""test_average_by_key"""

from itertools import groupby


def average_by(keys, values):
    averages = {}
    for key, pairs in groupby(zip(keys, values), key=lambda pair: pair[0]):
        group = [value for _, value in pairs]
        averages[key] = sum(group) / len(group)
    return averages
