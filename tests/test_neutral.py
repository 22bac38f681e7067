"""What others wrote is harmless where it is shown."""

import re
import unicodedata
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.grading import neutral

ANY = st.text(st.characters(codec=None), max_size=40)


@given(ANY)
def test_name_drives_nothing(text):
    """A name shows no control, no mark of direction, no half character, and stands on one line."""
    shown = neutral.name(text)
    shown.encode()
    assert {unicodedata.category(sign) for sign in shown if sign not in neutral.JOINERS}.isdisjoint(
        {"Cc", "Cf", "Cs", "Zl", "Zp"}
    )


@given(ANY, ANY)
def test_two_names_stay_two(left, right):
    """Two names that differ are shown as two, forms of the same letters apart."""
    if unicodedata.normalize("NFC", left) != unicodedata.normalize("NFC", right):
        assert neutral.name(left) != neutral.name(right)


@pytest.mark.parametrize("name", ["Zoé", "بدر الدين", "می‌خواهم", "李明", "O’Neil-Smith, Ann"])
def test_names_of_people_are_kept(name):
    """The names of people are shown as they are, joiners of Persian included."""
    assert neutral.name(name) == name


@pytest.mark.parametrize(
    "text",
    [
        "::error file=a.py::wrong", "  ::set-output name=x::1", "a\r::warning::b", "a\n\t::add-mask::x",
        "see ##[error]here", "##vso[task.setvariable]x", "##VSO[x]",
    ],
)  # fmt: skip
def test_no_workflow_command(text):
    """No line is one that a forge would obey: at its start for GitHub, anywhere for others."""
    shown = neutral.lines(text)
    assert re.search(r"(?m)^\s*::", shown) is None
    assert re.search(r"##(\[|vso\[)", shown, re.IGNORECASE) is None


def test_text_keeps_its_lines():
    """A text keeps its lines, tabs and ordinary colons; an escape sequence is shown, not sent."""
    assert neutral.visible("::b\n\x1b") == "::b\n\\x1b"
    assert neutral.lines("a::b\n\tc\r\n\x1b[31m\u202ed") == "a::b\n\tc\n\\x1b[31m\\u202ed"


def test_a_sentence_keeps_its_direction():
    """A sentence of ours keeps the isolates around its facts; what turns a line around is shown, not obeyed."""
    assert neutral.sentence("ملف \u2066x.py\u2069\u200f\u202e\x1b") == "ملف \u2066x.py\u2069\u200f\\u202e\\x1b"
    assert neutral.sentence("::error::\u2066x\u2069") == ": :error::\u2066x\u2069"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "＝1", "=cmd|'/c x'!A1"])
def test_cell_is_no_formula(text):
    """A cell that a spreadsheet would compute begins with an apostrophe."""
    assert neutral.cell(text).startswith("'")


@given(ANY)
def test_cell_begins_as_no_formula(text):
    """Whatever the text, the cell begins with no sign of a formula and holds no control."""
    shown = neutral.cell(text)
    assert not shown.lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))
    assert not re.search(r"[\x00-\x1f\x7f]", shown)


def test_cell_of_a_name():
    """A name is its own cell."""
    assert [neutral.cell(text) for text in ("Zoé", "a=b", "C:\\x", "")] == ["Zoé", "a=b", "C:\\x", ""]


@given(ANY)
def test_xml_can_be_read(text):
    """Whatever the text, an XML file that holds it can be read."""
    element = ElementTree.Element("a", b=neutral.xml(text))
    ElementTree.fromstring(ElementTree.tostring(element))
