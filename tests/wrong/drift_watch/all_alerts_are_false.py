"""test_real_watch"""


def judge(distances, limit, start):
    above = [distance > limit for distance in distances]
    begins = [now and not before for before, now in zip([False, *above], above)]
    late = above[start:]
    return sum(begins), late.index(True) if True in late else None
