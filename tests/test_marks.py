"""Marks are exact, on the scale and by the weights of who marks; the table of them is safe to open."""

import csv
import io
from decimal import Decimal

import pytest
from classroom import FAILED, HIDDEN, MARKING, NAMES, PASSED, a_class, verdict
from hypothesis import given
from hypothesis import strategies as st

from course.grading.gradetable import grade_table
from course.grading.scale import Scale, plain
from course.grading.students import students


def rows(verdicts, scale=None, **options):
    """The cells of the table."""
    text = grade_table(students(verdicts), MARKING, scale or Scale(), **options)
    assert text.startswith("\ufeff") and text.endswith("\r\n")
    return list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";" if options else ","))


def test_table():
    """A row a student, a column an exercise: empty where nothing came, 0 where nothing passes, the total of all."""
    assert rows(a_class()) == [
        ["étudiant", "numéro", *NAMES, "total sur 20"],
        ["Al", "", "0", "", "", "0"],
        ["Zoé", "7", "20", "10", "", "10"],
        ["بدر", "", "10", "", "", "3.33"],
    ]


def test_hidden_checks_count():
    """The mark of an exercise is the share of all its checks, those of the teacher included."""
    found = rows([verdict("A", results=(PASSED, PASSED), hidden=(HIDDEN, PASSED))])
    assert found[1][2] == "15"


def test_weights():
    """An exercise counts by its weight; one of weight 0 counts for nothing, and a missing one keeps its weight."""
    scale = Scale(Decimal(10), {NAMES[0]: Decimal(3), NAMES[2]: Decimal(0)})
    assert [row[-1] for row in rows(a_class(), scale)] == ["total sur 10", "0", "8.75", "3.75"]
    assert rows(a_class(), Scale(weights=dict.fromkeys(NAMES, Decimal(0))))[1][-1] == "0"


@pytest.mark.parametrize(
    ("passed", "of", "out_of", "mark"),
    [(1, 3, "20", "6.67"), (2, 3, "20", "13.33"), (1, 8, "1", "0.13"), (3, 3, "100", "100"), (1, 2, "17.5", "8.75")],
)
def test_rounding(passed, of, out_of, mark):
    """A mark has two decimals at most, half a hundredth counting for one, and no zero at its end."""
    one = verdict("A", results=[PASSED] * passed + [FAILED] * (of - passed))
    assert plain(Scale(Decimal(out_of)).mark(one)) == mark


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=3))
def test_total_is_between_its_marks(counts):
    """Whatever passes, marks are from 0 to the best, and all right gives exactly the best."""
    verdicts = [
        verdict("A", name, [PASSED] * good + [FAILED] * bad) for name, (good, bad) in zip(NAMES, counts) if good + bad
    ]
    (student,) = students(verdicts) or students([verdict("A", problem="x")])
    total = Scale().total(student, tuple(student.verdicts))
    assert 0 <= total <= 20
    if verdicts and all(one.score == 1 for one in verdicts):
        assert total == 20


def test_decimal_comma():
    """For a spreadsheet in French: semicolons and decimal commas."""
    assert rows(a_class(), decimal_mark=",")[3][-1] == "3,33"


@pytest.mark.parametrize("name", ["=1+1", "+33 6", "-x", "@SUM(A1)", "=HYPERLINK(\"http://x\";\"y\")", "a,b", 'a"b'])
def test_no_cell_is_a_formula(name):
    """A name that would be a formula is a text; separators and quotes stay in their cell."""
    row = rows([verdict(name, identity="=2")])[1]
    assert row[:2] == [f"'{name}" if name[0] in "=+-@" else name, "'=2"]


@given(st.text(st.characters(codec=None), min_size=1, max_size=30))
def test_any_name(name):
    """Whatever a student is called, the table can be written and read, a line a row."""
    found = rows([verdict(name)])
    assert len(found) == 2 and [len(row) for row in found] == [6, 6]
    grade_table(students([verdict(name)]), MARKING, Scale()).encode()


def test_order_of_students():
    """Students come by their letters, accents apart, whatever the locale; whose files nobody knows last, in no row."""
    names = ["zoé", "Zoé", "al", "Éva", "Eve", "Al", "أمل", "بدر", "ابن", ""]
    found = students([verdict(name) for name in names])
    assert [one.name for one in found] == ["Al", "al", "Éva", "Eve", "Zoé", "zoé", "ابن", "أمل", "بدر", ""]
    assert len(rows([verdict(name) for name in names])) == len(names)
