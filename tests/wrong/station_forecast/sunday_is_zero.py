"""test_week"""

from datetime import date


def kinds(dates, special):
    week = ["sunday", *["work"] * 5, "saturday"]
    return [special.get(day, week[date.fromisoformat(day).weekday()]) for day in dates]
