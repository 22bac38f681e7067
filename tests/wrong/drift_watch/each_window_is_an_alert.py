"""test_alerts_in_a_row_are_one"""


def judge(distances, limit, start):
    above = [distance > limit for distance in distances]
    late = above[start:]
    return sum(above[:start]), late.index(True) if True in late else None
