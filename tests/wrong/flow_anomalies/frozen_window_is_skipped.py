"""test_frozen_window"""

from statistics import median


def anomalies(values, window, limit):
    found = []
    for rank in range(window, len(values)):
        before = values[rank - window:rank]
        spread = 1.4826 * mad(before)
        if spread and abs(values[rank] - median(before)) / spread > limit:
            found.append(rank)
    return found
