"""test_segments_by_hand"""

from itertools import pairwise


def segments(ranks):
    found, first = [], None
    for rank, following in pairwise(ranks):
        first = rank if first is None else first
        if following != rank + 1:
            found.append((first, rank))
            first = None
    return found
