"""Whose a file is, and which attempt, is read off its name."""

import pytest

from course.grading.place import place

MOODLE = "Zoé De La Fontaine_12345_assignsubmission_file"
WHOSE = [
    ("alice/alert_threshold.py", ("alice", "", "alert_threshold.py")),
    ("alice/tp/alert_threshold.py", ("alice", "", "tp/alert_threshold.py")),
    (f"{MOODLE}/x.py", ("Zoé De La Fontaine", "12345", "x.py")),
    (f"{MOODLE}_/x.py", ("Zoé De La Fontaine", "12345", "x.py")),
    (f"{MOODLE}_/tp/x.py", ("Zoé De La Fontaine", "12345", "tp/x.py")),
    (f"devoir/{MOODLE}/x.py", ("Zoé De La Fontaine", "12345", "x.py")),
    (f"{MOODLE}_alert_threshold.py", ("Zoé De La Fontaine", "12345", "alert_threshold.py")),
    ("Groupe A_assignsubmission_file/x.py", ("Groupe A", "", "x.py")),
    ("fontainezoe_12_345_alert_threshold.py", ("fontainezoe", "12", "alert_threshold.py")),
    ("fontainezoe_LATE_12_345_alert_threshold.py", ("fontainezoe", "12", "alert_threshold.py")),
    ("fontainezoe_late_12_345_x.py", ("fontainezoe", "12", "x.py")),
    ("de_la_fontaine_12_345_x.py", ("de_la_fontaine", "12", "x.py")),
    ("bob_12_345_tp.zip/alert_threshold.py", ("bob", "12", "tp.zip/alert_threshold.py")),
    ("alice.zip/alert_threshold.py", ("alice", "", "alert_threshold.py")),
    ("tp_1_2_bis/alert_threshold.py", ("tp_1_2_bis", "", "alert_threshold.py")),
    ("alert_threshold.py", ("", "", "alert_threshold.py")),
]


@pytest.mark.parametrize(("name", "whose"), WHOSE)
def test_whose(name, whose):
    """The student, the platform's number, and the name of the file as she knows it."""
    found = place(tuple(name.split("/")))
    assert (found.student, found.identity, found.name) == whose
    assert not found.typed


@pytest.mark.parametrize(
    "name",
    [
        "Zoé_12_assignsubmission_onlinetext/onlinetext.html",
        "Zoé_12_assignsubmission_onlinetext_onlinetext.html",
        "fontainezoe_12_text.html",
        "fontainezoe_LATE_12_link.html",
    ],
)
def test_typed_in_a_page(name):
    """What was typed in a page of the platform is no file of hers."""
    found = place(tuple(name.split("/")))
    assert found.typed and found.identity == "12"


@pytest.mark.parametrize(
    "names",
    [
        ["a/x.py", "a/x (1).py", "a/x (2).py", "a/x (10).py"],
        ["a/x.py", "a/x(1).py"],
        ["b_1_22_x.py", "b_1_33_x.py", "b_1_21_x-1.py", "b_1_21_x-2.py"],
    ],
)
def test_later_attempts(names):
    """The mark of a copy, then Canvas's number of the file, put attempts in order; the stem has no such mark."""
    found = [place(tuple(name.split("/"))) for name in names]
    assert sorted(found, key=lambda one: one.attempt) == found
    assert {one.stem for one in found} == {"x"}
