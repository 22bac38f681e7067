"""test_delay"""


def judge(distances, limit, start):
    above = [distance > limit for distance in distances]
    begins = [now and not before for before, now in zip([False, *above], above)]
    late = above[start:]
    return sum(begins[:start + 1]), late.index(True) if True in late else None
