"""test_special_days"""

from datetime import date


def kinds(dates, special):
    found = []
    for day in dates:
        weekday = date.fromisoformat(day).weekday()
        if weekday >= 5:
            found.append("saturday" if weekday == 5 else "sunday")
        else:
            found.append(special.get(day, "work"))
    return found
