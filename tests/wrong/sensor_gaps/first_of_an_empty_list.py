"""test_no_absence"""

from datetime import date, timedelta


def absent_dates(dates, step):
    known, absent = set(dates), []
    day, last = date.fromisoformat(dates[0]), date.fromisoformat(dates[-1])
    while day < last:
        if day.isoformat() not in known:
            absent.append(day.isoformat())
        day += timedelta(days=step)
    return absent
