"""Numbers that words tell, in the languages of the course."""

from decimal import Decimal

import pytest
from pairing import pair

from course.translation.faults import numbers
from course.translation.faults.spelled import amounts, arabic, centuries, is_told


def found(source: str, target: str, code: str) -> list[bool]:
    """For each fault of the numbers, whether it is only a remark."""
    return [fault.remark for fault in numbers.faults(pair(source, target, code))]


@pytest.mark.parametrize(
    ("number", "text", "code"),
    [
        (3, "wait three days", "en"), (3, "the third day", "en"), (2, "both of them", "en"), (3, "tres días", "es"),
        (3, "drei Tage", "de"), (3, "ثلاثة أيام", "ar"), (3, "三天", "zh_CN"), (12, "twelve months", "en"),
    ],
)  # fmt: skip
def test_small_numbers_in_words(number, text, code):
    """A small number may be told by its word, a cardinal or an ordinal."""
    assert is_told(number, text, code)
    assert not is_told(number + 20, text, code) and not is_told(number, "", code)


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        ("20 % des cas", "20 per cent of the cases", "en"), ("20 % des cas", "20 Prozent der Fälle", "de"),
        ("20 % des cas", "20 بالمئة من الحالات", "ar"), ("1,2 million", "120 万", "zh_CN"), ("38 k€", "€38,000", "en"),
        ("à 17 h 30", "at 5:30 p.m.", "en"), ("au XIXᵉ siècle", "in the 19th century", "en"),
    ],
)  # fmt: skip
def test_same_number_in_other_words(source, target, code):
    """Shares, thousands, hours and centuries may be told by the words of the language."""
    assert found(source, target, code) == []


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [("20 % des cas", "20 of the cases", "en"), ("1,2 million", "12 万", "zh_CN"), ("à 17 h", "at 6 p.m.", "en")],
)
def test_another_number_in_other_words(source, target, code):
    """What is not worth the same is told."""
    assert False in found(source, target, code)


def test_amounts():
    """A number is worth itself, or itself times what the words around say; no number is worth nothing."""
    assert amounts("1.2", "1,2 million") == {Decimal("1.2"), Decimal("1200000")}
    assert amounts("=3.11", "Python 3.11") == set()


def test_centuries():
    """Roman numerals count from the left, one before a greater one taken away."""
    assert [arabic(numeral) for numeral in ("I", "IV", "IX", "XIX", "XXI")] == [1, 4, 9, 19, 21]
    assert centuries("du XVIIIe au XXᵉ siècle") == {"18", "20"}
