"""test_special_days"""

from datetime import date


def kinds(dates, special):
    week = [*["work"] * 5, "saturday", "sunday"]
    return ["sunday" if day in special else week[date.fromisoformat(day).weekday()] for day in dates]
