"""test_no_positive_duration"""

from math import exp, log
from statistics import fmean


def shape(hours):
    hours = [hour for hour in hours if hour > 0]
    if len(set(hours)) < 2:
        raise ValueError
    logs = [log(hour / max(hours)) for hour in hours]
    mean = fmean(logs)
    low, high = 0, 1000
    while high - low > 1e-9:
        k = (low + high) / 2
        weights = [exp(k * value) for value in logs]
        weighed = sum(weight * value for weight, value in zip(weights, logs)) / sum(weights)
        if weighed - mean < 1 / k:
            low = k
        else:
            high = k
    return high
