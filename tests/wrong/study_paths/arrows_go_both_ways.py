"""test_arrow_has_a_direction"""

from itertools import pairwise


def duration(arrows, way):
    years = {}
    for step, after, time in arrows:
        years[step, after] = years[after, step] = time
    return sum(years[arrow] for arrow in pairwise(way))
