"""test_delay"""


def judge(distances, limit, start):
    above = [distance > limit for distance in distances]
    begins = [above[rank] and not above[rank - 1] for rank in range(1, len(above))]
    late = above[start:]
    return sum(begins[:start - 1]), late.index(True) if True in late else None
