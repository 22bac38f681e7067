"""test_duration_by_hand"""

from itertools import pairwise


def duration(arrows, way):
    years = {(step, after): time for step, after, time in arrows}
    for arrow in pairwise(way):
        if arrow not in years:
            raise LookupError(arrow)
    return len(way) - 1
