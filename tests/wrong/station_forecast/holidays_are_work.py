"""test_real_year"""

from datetime import date


def kinds(dates, special):
    week = [*["work"] * 5, "saturday", "sunday"]
    return [week[date.fromisoformat(day).weekday()] for day in dates]
