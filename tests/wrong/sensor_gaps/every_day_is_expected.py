"""test_absent_by_hand"""

from datetime import date, timedelta


def absent_dates(dates, step):
    if not dates:
        return []
    day, last, absent = date.fromisoformat(dates[0]), date.fromisoformat(dates[-1]), []
    while day < last:
        if day.isoformat() not in dates:
            absent.append(day.isoformat())
        day += timedelta(days=1)
    return absent
