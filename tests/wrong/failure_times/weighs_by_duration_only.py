"""test_shape_of_two"""

from math import exp, log
from statistics import fmean


def shape(hours):
    if len(set(hours)) < 2 or min(hours) <= 0:
        raise ValueError
    logs = [log(hour / max(hours)) for hour in hours]
    mean = fmean(logs)
    low, high = 0, 1000
    while high - low > 1e-9:
        k = (low + high) / 2
        weights = [exp(value) for value in logs]
        weighed = sum(weight * value for weight, value in zip(weights, logs)) / sum(weights)
        if weighed - mean < 1 / k:
            low = k
        else:
            high = k
    return high
