"""test_arrow_has_a_direction"""

from itertools import pairwise


def duration(arrows, way):
    years = {(step, after): time for step, after, time in arrows}
    return sum(years.get(arrow, 0) for arrow in pairwise(way))
