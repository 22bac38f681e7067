"""test_real_weeks"""

from datetime import date
from itertools import pairwise


def absent_dates(dates, step):
    absent = []
    for before, after in pairwise(date.fromisoformat(text) for text in dates):
        days = after.timetuple().tm_yday - before.timetuple().tm_yday
        absent += [date.fromordinal(before.toordinal() + day).isoformat() for day in range(step, days, step)]
    return absent
