"""The JUnit file of a class: as dashboards read it, nothing of hidden checks in it, nothing that a log obeys."""

from dataclasses import replace
from pathlib import Path

import pytest
from classroom import FACTS, FAILED, HIDDEN, MARKING, NAMES, PASSED, SECRET, a_class, verdict
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from course.checking.words import TEMPLATES
from course.grading.junit import junit
from course.grading.students import students

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("junit.xsd")))


def read(verdicts) -> etree._Element:
    """The file, read and checked against the schema."""
    root = etree.fromstring(junit(students(verdicts), MARKING).encode())
    SCHEMA.assertValid(root)
    return root


def outcomes(root) -> list[tuple[str, str, str]]:
    """The suite, the name and the outcome of each case."""
    return [
        (case.getparent().get("name"), case.get("name"), case[0].tag if len(case) else "passed")
        for case in root.iter("testcase")
    ]


def test_suites_and_cases():
    """A suite a student, a case a check; what cannot be run is an error, what counts for nothing is skipped."""
    root = read(a_class())
    assert outcomes(root) == [
        ("Al", NAMES[0], "error"),
        ("Al", "1", "skipped"),
        ("Zoé", "test_a", "passed"),
        ("Zoé", "test_a", "passed"),
        ("Zoé", "test_a", "passed"),
        ("Zoé", "test_b", "failure"),
        ("بدر", "test_a", "passed"),
        ("بدر", "test_b", "failure"),
        ("بدر", "hidden_1", "failure"),
        ("بدر", "hidden_2", "passed"),
    ]
    assert dict(root.attrib) == {"tests": "10", "failures": "3", "errors": "1", "skipped": "1"}
    assert dict(root[0].attrib) == {"name": "Al", "tests": "2", "failures": "0", "errors": "1", "skipped": "1"}


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [("raised", "failure"), ("missing", "failure"), ("limit", "error"), ("memory", "error"), ("crash", "error"),
     ("load", "error"), ("broken", "error"), ("skipped", "skipped")],
)  # fmt: skip
def test_outcomes(kind, outcome):
    """What could not be judged is an error, what was not tried is skipped, all else that fails is a failure."""
    result = replace(FAILED, kind=kind, fields=dict.fromkeys(FACTS, "1"))
    assert outcomes(read([verdict("A", results=[result])])) == [("A", "test_b", outcome)]


def test_messages_in_the_student_s_language():
    """What happened is said in the language of each student."""
    messages = read([verdict(name, language=name) for name in ("ar", "fr")]).xpath("//failure/@message")
    assert "attendu" in messages[1] and messages[0] != messages[1] and "f([1])" in messages[0]


@pytest.mark.parametrize("kind", TEMPLATES)
def test_no_marks_of_direction(kind):
    """The isolates of a translation are left out: they would be shown as numbers."""
    result = replace(FAILED, kind=kind, fields=dict.fromkeys(FACTS, "1"))
    (message,) = read([verdict("A", results=[result], language="ar")]).xpath("//@message")
    assert message and "\\u" not in message


@pytest.mark.parametrize("kind", TEMPLATES)
def test_hidden_checks_tell_nothing(kind):
    """Nothing that a hidden check holds is in the file, its name included."""
    hidden = replace(HIDDEN, name=f"test_{SECRET}", kind=kind, fields=dict.fromkeys(FACTS, SECRET))
    assert SECRET not in junit(students([verdict("A", results=(PASSED,), hidden=(hidden,))]), MARKING)


@given(st.text(st.characters(codec=None), min_size=1, max_size=30))
def test_any_text(text):
    """Whatever the names, values and problems are, the file can be written and read."""
    noisy = replace(FAILED, fields=dict.fromkeys(FAILED.fields, text))
    read([verdict(text, results=[noisy], identity=text), verdict(text, "", problem=text)])


def test_no_command_of_a_forge():
    """No line of the file is a command of a forge, whatever an answer's values are."""
    noisy = replace(FAILED, fields=dict.fromkeys(FAILED.fields, "\n::error::x\n##[error]y"))
    text = junit(students([verdict("\n::error::x", results=[noisy])]), MARKING)
    assert not [line for line in text.splitlines() if line.strip().startswith("::") or "##[" in line]


def test_same_file_again():
    """The file depends neither on the order of the verdicts nor on the time that they took."""
    other = [replace(one, seconds=9.0) for one in sorted(a_class(), key=lambda one: one.submission.student)]
    assert junit(students(other), MARKING) == junit(students(a_class()), MARKING)
