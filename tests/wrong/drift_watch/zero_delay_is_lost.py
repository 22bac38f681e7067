"""test_delay"""


def judge(distances, limit, start):
    above = [distance > limit for distance in distances]
    begins = [now and not before for before, now in zip([False, *above], above)]
    late = [rank for rank in range(start, len(begins)) if begins[rank]]
    return sum(begins[:start]), late[0] - start if late else None
