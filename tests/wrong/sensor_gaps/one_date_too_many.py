"""test_no_absence"""

from datetime import date, timedelta


def absent_dates(dates, step):
    if not dates:
        return []
    day, last, absent = date.fromisoformat(dates[0]), date.fromisoformat(dates[-1]), []
    while day <= last:
        day += timedelta(days=step)
        if day.isoformat() not in dates:
            absent.append(day.isoformat())
    return absent
