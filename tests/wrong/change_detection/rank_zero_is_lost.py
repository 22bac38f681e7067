"""test_no_alarm"""


def first_alarm(totals, limit):
    alarm = None
    for rank, total in enumerate(totals):
        if not alarm and total > limit:
            alarm = rank
    return alarm or None
