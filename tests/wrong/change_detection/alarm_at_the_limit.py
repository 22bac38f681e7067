"""test_alarm_is_strict"""


def first_alarm(totals, limit):
    for rank, total in enumerate(totals):
        if total >= limit:
            return rank
    return None
