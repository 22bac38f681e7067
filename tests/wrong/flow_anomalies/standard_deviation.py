"""test_real_segments"""

from statistics import fmean, pstdev


def anomalies(values, window, limit):
    found = []
    for rank in range(window, len(values)):
        before = values[rank - window:rank]
        if abs(values[rank] - fmean(before)) > limit * pstdev(before):
            found.append(rank)
    return found
