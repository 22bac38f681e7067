"""Months and units of a translation are those of its source."""

import pytest
from pairing import pair

from course.translation.faults.measures import faults, named


def found(source: str, target: str, code: str = "en") -> int:
    return len(list(faults(pair(source, target, code))))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("le 28 mars", "fr"), ("28 March", "en"), ("el 28 de marzo", "es"), ("am 28. März", "de"), ("28 مارس", "ar"),
        ("28 آذار", "ar"), ("3月28日", "zh_CN"), ("3 月 28 日", "zh_CN"),
    ],
)  # fmt: skip
def test_months(text, code):
    """A month is known by its names in each language, those of the regions of Arabic too."""
    assert list(named(text, code)) == [3]


@pytest.mark.parametrize(
    ("target", "code", "wrong"),
    [("28 May", "en", 1), ("28 March", "en", 0), ("the 28th", "en", 0), ("28 مايو", "ar", 1), ("5月28日", "zh_CN", 1)],
)
def test_month_changed(target, code, wrong):
    """A month in place of another is a fault; one that is told otherwise is none."""
    assert found("le 28 mars", target, code) == wrong


@pytest.mark.parametrize(
    ("target", "wrong"), [("5 W in all", 1), ("5 kW in all", 0), ("5 kilowatts", 0), ("5 kWh in all", 1)]
)
def test_unit_changed(target, wrong):
    """A unit in place of another is a fault; one that is written in words is none."""
    assert found("5 kW en tout", target) == wrong
