"""test_absent_by_hand"""

from datetime import date, timedelta
from itertools import pairwise


def absent_dates(dates, step):
    days = [date.fromisoformat(text) for text in dates]
    pace = timedelta(days=step)
    return [(before + pace).isoformat() for before, after in pairwise(days) if after - before > pace]
