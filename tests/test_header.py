"""The header of a catalogue tells the truth about it."""

import pytest

from course.translation.header import counts_as, faults
from course.translation.pofile import read

HEADER = {
    "Language": "es",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
    "Content-Type": "text/plain; charset=UTF-8",
}
PLURAL = 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] ""\nmsgstr[1] ""\n'


def found(tmp_path, before: str = "", **changes: str | None) -> list[str]:
    fields = {**HEADER, **{name.replace("_", "-"): value for name, value in changes.items()}}
    lines = "".join(f'"{name}: {value}\\n"\n' for name, value in fields.items() if value is not None)
    path = tmp_path / "role.po"
    path.write_text(f'{before}msgid ""\nmsgstr ""\n{lines}\n{PLURAL}', encoding="utf-8")
    return [fault.text for fault in faults(read(path, "es", "role"), "es")]


def test_right_header(tmp_path):
    """A header that says language, encoding and plural forms is right; a language may bear a hyphen."""
    assert found(tmp_path) == []
    assert counts_as("nplurals=1; plural=0;", "zh_CN", True)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Language", "de"), ("Language", None), ("Content_Type", None),
        ("Content_Type", "text/plain; charset=latin-1"),
        ("Plural_Forms", "nplurals=2; plural=(n > 1);"), ("Plural_Forms", "nplurals=3; plural=(n != 1);"),
    ],
)  # fmt: skip
def test_wrong_header(tmp_path, name, value):
    """What is missing or untrue is one fault, which says what to write."""
    [text] = found(tmp_path, **{name: value})
    assert f"`{name.replace('_', '-')}: " in text


def test_missing_header(tmp_path):
    """A file without a header is told."""
    path = tmp_path / "role.po"
    path.write_text('msgid "a"\nmsgstr "b"\n', encoding="utf-8")
    [fault] = faults(read(path, "es", "role"), "es")
    assert "format" in fault.text


def test_fuzzy_header(tmp_path):
    """A header marked fuzzy, which stock tools leave out, is told."""
    [text] = found(tmp_path, before="#, fuzzy\n")
    assert "fuzzy" in text


@pytest.mark.parametrize(
    "rule",
    [
        None, "nplurals=2; plural=n!=1", "plural=n!=1", "nplurals=2; plural=(n;", "nplurals=2; plural=n%0",
        "nplurals=2; plural=1/(n-1)",
    ],
)  # fmt: skip
def test_rules_of_plural(rule):
    """A rule counts when it parses and sorts the numbers as the language does; none is needed without plurals."""
    assert counts_as(rule, "de", True) == (rule == "nplurals=2; plural=n!=1")
    assert counts_as(rule, "de", False) == (rule in (None, "nplurals=2; plural=n!=1"))


def test_both_orders_of_arabic():
    """The two orders in which Arabic forms are declared count: `format` puts them in one."""
    ours = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
    assert counts_as(ours, "ar", True)
    assert not counts_as("nplurals=2; plural=(n != 1);", "ar", True)
