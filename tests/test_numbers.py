"""Numbers of a translation: the same values, written as each language does."""

import pytest
from pairing import pair

from course.translation.faults.numbers import faults, values


def found(source: str, target: str) -> list[bool]:
    """For each fault, whether it is only a remark."""
    return [fault.remark for fault in faults(pair(source, target))]


@pytest.mark.parametrize(
    ("code", "number", "possible"),
    [
        ("en", "12", {"12"}),
        ("en", "1,268", {"1268"}), ("de", "1,268", {"1.268"}), ("ar", "1,268", {"1268", "1.268"}),
        ("fr", "1\u202f268", {"1268"}), ("fr", "1,268", {"1.268"}), ("en", "0.97", {"0.97"}), ("de", "0,97", {"0.97"}),
        ("es", "1.268", {"1268", "1.268"}), ("de", "1.268.000", {"1268000"}), ("en", "1,268.5", {"1268.5"}),
        ("de", "1.268,5", {"1268.5"}), ("ar", "3٫5", {"3.5"}), ("ar", "1٬268", {"1268"}), ("de", "1’000", {"1000"}),
        ("fr", "3.11.2", {"=3.11.2"}), ("de", "3.11", {"=3.11"}), ("fr", "0.5", {"=0.5"}),
        ("zh_CN", "1,268.5", {"1268.5"}),
    ],
)  # fmt: skip
def test_what_a_number_may_be(code, number, possible):
    """The marks between digits group or divide them, as the language does; what it does not write so stays."""
    assert values(number, code) == possible


@pytest.mark.parametrize(("number", "is_told"), [(12, False), (13, True)])
def test_a_small_number_more(number, is_told):
    """The source may write in words a number up to twelve, which the translation writes in digits."""
    assert found("des jours", f"{number} days") == [True] * is_told


def test_a_number_beyond_reading():
    """A number of thousands of digits is a number like another."""
    assert found("9" * 5000, "") == [False]
    assert found("", "9" * 5000) == [True]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("1\u202f268 mesures, 0,97 en tout", "1,268 readings, 0.97 in all"),
        ("Voir « A tour through 85,900 cities »", "See “A tour through 85,900 cities”"),
        ("le 28/03/2022 à 17 h", "28 March 2022 at 17:00, month 03"), ("97 %", "97%"), ("Python 3.11", "Python 3.11"),
        ("`x[12]` et $n = 40$", "`x[12]` and $n = 40$"), ("vingt mesures", "twelve and 8 readings"),
        ("de −1 à 1", "from minus 1 to 1"), ("de 3-4 à 5", "from 3 to 4, to 5"),
    ],
)  # fmt: skip
def test_same_numbers(source, target):
    """Nothing is said of the same numbers, whatever the marks, the digits and the order."""
    assert found(source, target) == []


@pytest.mark.parametrize(
    ("code", "target"),
    [
        ("zh_CN", "60%到76%"), ("zh_CN", "60到76%"), ("zh_CN", "60%–76%"), ("en", "from 60% to 76%"),
        ("en", "between 60% and 76%"), ("es", "del 60 % al 76 %"), ("ar", "من 60% إلى 76%"),
        ("zh_CN", "在60%和76%之间"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("source", ["de 60 à 76 %", "de 60 % à 76 %", "entre 60 et 76 %", "entre 60 % et 76 %"])
def test_a_share_at_both_ends(source, code, target):
    """The sign of a range stands at one end or at both."""
    assert list(faults(pair(source, target, code))) == []


@pytest.mark.parametrize(
    ("source", "code", "target"),
    [
        ("60 et 76 %", "zh_CN", "60和76"), ("de 60 à 76", "zh_CN", "60%到76%"), ("60 sur 76 %", "en", "60% of 76%"),
        ("60 à 76 %, 5 % du reste", "zh_CN", "60%到76%，其余5"), ("60 % contre 76 %", "en", "60% against 76"),
    ],
)  # fmt: skip
def test_a_share_lost_or_added(source, code, target):
    """A sign lost, or added to a number that is no end of a range, is an error."""
    assert False in [fault.remark for fault in faults(pair(source, target, code))]


def test_minus_after_a_letter():
    """In a language without spaces, a negative number follows its word; in others, a hyphen joins it to one."""
    assert list(faults(pair("de −1 à 1", "从−1到1", "zh_CN"))) == []
    assert [fault.remark for fault in faults(pair("de −1 à 1", "从1到1", "zh_CN"))] == [False]
    assert found("de −1 à 1", "from A−1 to 1") == [False]


def test_a_half_in_words():
    """A half that French writes in words may be a number; another number may not."""
    source = "une fois et demie la somme"
    for code, target in (("zh_CN", "是总额的1.5倍"), ("de", "das 1,5-Fache")):
        assert list(faults(pair(source, target, code))) == []
    assert found(source, "2.5 times the sum") == [True]


@pytest.mark.parametrize(("code", "target", "wrong"), [("de", "0.97", 1), ("de", "0,97", 0), ("de", "3.11", 0)])
def test_marks_of_the_language(code, target, wrong):
    """A number keeps no mark of another language; what is no number of the source, as a version, may stay as it is."""
    source = "3.11" if target == "3.11" else "0,97"
    assert len(list(faults(pair(source, target, code)))) == wrong


def test_other_digits():
    """Digits may be those of the language."""
    assert list(faults(pair("3,5 L/s et 1\u202f268", "٣٫٥ L/s، ١٬٢٦٨", "ar"))) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("0,97", "0.79"), ("3,5", "35"), ("1\u202f268", "1.2"), ("97 %", "many"), ("3 jours", "4 days"),
        ("0,5", "half"), ("0,97", "0,97"), ("1 et 1", "1 and 2"), ("de −1 à 1", "from 1 to 1"),
        ("97 %", "97"), ("97", "97%"),
    ],
)  # fmt: skip
def test_other_numbers(source, target):
    """A number lost or changed is an error, were it small."""
    assert False in found(source, target)


def test_small_number_may_be_a_word():
    """A small number that nothing replaces may be a word, and a word a number: a remark."""
    assert found("attendez 3 jours", "wait three days") == []
    assert found("attendez 3 jours", "wait a few days") == [True]
    assert found("soixante mesures", "60 readings") == [True]
