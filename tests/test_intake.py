"""What a class hands in is found by looking, each answer in its place; what is odd is told, and stops nothing."""

import json
import os

import pytest
from answers import EXERCISES
from classroom import NAMES, taken, write, zipped

from course.grading.intake import submissions
from course.grading.listing import Unusable
from course.grading.sourcetext import LONGEST
from course.languages import translations
from course.starter import solution, starter

BY_NAME = {exercise.name: exercise for exercise in EXERCISES}


def progress(language="fr", saved="2026-01-02T10:00:00.000Z", **codes) -> str:
    """A progress file that holds these answers."""
    exercises = {name: {"code": code, "version": "v", "saved": saved, "passed": None} for name, code in codes.items()}
    about = {"format": "ingenieur-ia-progress", "version": 1, "language": language, "exported": saved}
    return json.dumps({**about, "exercises": exercises})


def notebook(name, source, tags=("course-answer",)) -> str:
    """A notebook of one cell."""
    metadata = {"tags": list(tags), "course": {"exercise": name}}
    cell = {"cell_type": "code", "metadata": metadata, "source": [f"%%writefile {name}.py\n", source], "outputs": []}
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def brief(found) -> list[tuple]:
    """Student, exercise and text of each submission."""
    return [(one.student, one.exercise, one.source) for one in found]


def test_folder_of_students(tmp_path):
    """A folder a student, nested ones included: by student, then in the order of the exercises."""
    write(tmp_path, "zoé/tp/expert_rules.py", "z")
    write(tmp_path, "zoé/alert_threshold.py", "a")
    write(tmp_path, "Al/change_detection.py", "c")
    assert brief(taken(tmp_path)) == [
        ("Al", "change_detection", "c"),
        ("zoé", "alert_threshold", "a"),
        ("zoé", "expert_rules", "z"),
    ]


def test_folder_of_one_student(tmp_path):
    """A folder of answers is that of one student, who has its name; beside others' folders, they are nobody's."""
    folder = write(tmp_path, "alice/alert_threshold.py", "a").parent
    assert brief(taken(folder)) == [("alice", "alert_threshold", "a")]
    write(tmp_path, "expert_rules.py", "e")
    *others, nobody = taken(tmp_path)
    assert brief(others) == [("alice", "alert_threshold", "a")]
    assert (nobody.student, nobody.exercise, nobody.source) == ("", "", None)
    assert "expert_rules" in nobody.problem


@pytest.mark.parametrize("name", ["o", "Ce", "fichier"])
def test_every_problem_names_its_file(tmp_path, name):
    """A file is named in what is said of it, though its name is a part of a word of that sentence."""
    write(tmp_path, "alice/alert_threshold.py", "a")
    write(tmp_path, name, "x")
    assert [one.problem.partition("\u00a0: ")[0] for one in taken(tmp_path) if not one.student] == [name]


def test_empty_answers(tmp_path):
    """An answer in which nothing is written is one that there is nothing to run of; a full one is taken instead."""
    write(tmp_path, "alice/alert_threshold.py", "\n")
    write(tmp_path, "alice/expert_rules.py", "e")
    write(tmp_path, "alice/expert_rules (1).py", "")
    write(tmp_path, "bob/progression.json", progress(alert_threshold=" "))
    found = [one for one in taken(tmp_path) if one.exercise]
    assert brief(found) == [
        ("alice", "alert_threshold", None),
        ("alice", "expert_rules", "e"),
        ("bob", "alert_threshold", None),
    ]
    assert "rien d’écrit" in found[0].problem and "progression.json" in found[2].problem


def test_progress_of_nobody(tmp_path):
    """A progress file that has kept its name beside students' folders is told once, by its name, with what to do."""
    write(tmp_path, "alice/alert_threshold.py", "a")
    write(tmp_path, "progression.json", progress(alert_threshold="a", expert_rules="e"))
    (nobody,) = [one for one in taken(tmp_path) if not one.student]
    assert nobody.problem.startswith("progression.json\u00a0: ") and "au nom de la personne" in nobody.problem


def test_one_file(tmp_path):
    """One file is marked too: a student's progress, or an answer that stands in her folder."""
    assert brief(taken(write(tmp_path, "alice.json", progress(expert_rules="e")))) == [("alice", "expert_rules", "e")]
    assert brief(taken(write(tmp_path, "bob/expert_rules.py", "b"))) == [("bob", "expert_rules", "b")]


def test_progress_files(tmp_path):
    """Progress files are named after their students, or stand in their folders; their language counts."""
    write(tmp_path, "alice.json", progress("en", alert_threshold="a", expert_rules="e", gone="g"))
    write(tmp_path, "bob/progression.json", progress("zh-cn", expert_rules="b"))
    write(tmp_path, "Cy_12_assignsubmission_file/progression.json", progress("ar", expert_rules="c"))
    found = taken(tmp_path, language="fr")
    assert brief(found) == [
        ("alice", "alert_threshold", "a"),
        ("alice", "expert_rules", "e"),
        ("alice", "", None),
        ("bob", "expert_rules", "b"),
        ("Cy", "expert_rules", "c"),
    ]
    assert "gone" in found[2].problem
    has_chinese = (translations("zh_CN").gettext(BY_NAME[NAMES[0]].title)) != BY_NAME[NAMES[0]].title
    assert [one.language for one in found] == ["en"] * 3 + ["zh_CN" if has_chinese else "fr", "ar"]


def test_progress_file_that_is_damaged(tmp_path):
    """An answer that cannot be read is told, the others count; a file that cannot be read at all is told once."""
    data = json.loads(progress(alert_threshold="a", expert_rules="x", change_detection="y\0"))
    data["exercises"]["expert_rules"]["code"] = 5
    write(tmp_path, "alice/progression.json", json.dumps(data))
    write(tmp_path, "bob/progression.json", "[" * 100_000)
    write(tmp_path, "cy/progression.json", progress(alert_threshold="#" * (LONGEST + 1)))
    found = taken(tmp_path)
    assert brief(found) == [
        ("alice", "alert_threshold", "a"),
        ("alice", "change_detection", None),
        ("alice", "expert_rules", None),
        ("bob", "", None),
        ("cy", "alert_threshold", None),
    ]
    assert all("progression.json" in one.problem for one in found[1:])


def test_notebooks(tmp_path):
    """The tagged cell of a notebook counts, without its first line; a notebook without one is told."""
    write(tmp_path, "alice/alert_threshold.ipynb", notebook("alert_threshold", "a = 1\n"))
    write(tmp_path, "bob/devoir.ipynb", notebook("expert_rules", "b"))
    write(tmp_path, "cy/expert_rules.ipynb", notebook("expert_rules", "c", tags=()))
    write(tmp_path, "dan/expert_rules.ipynb", "{")
    write(tmp_path, "eve.ipynb", notebook("expert_rules", "e"))
    found = taken(tmp_path)
    assert brief(found) == [
        ("alice", "alert_threshold", "a = 1\n"),
        ("bob", "expert_rules", "b"),
        ("cy", "expert_rules", None),
        ("dan", "expert_rules", None),
        ("eve", "expert_rules", "e"),
    ]
    assert "cellule" in found[2].problem and "expert_rules.ipynb" in found[3].problem


MOODLE = [
    ("Zoé B_12_assignsubmission_file/alert_threshold.py", "a"),
    ("Zoé B_12_assignsubmission_onlinetext/onlinetext.html", "<p>bonjour</p>"),
    ("Al_3_assignsubmission_file_/tp/expert_rules.py", "e"),
]
CANVAS = [
    ("bzoe_12_55_alert_threshold-1.py", "second"),
    ("bzoe_12_54_alert_threshold.py", "first"),
    ("al_LATE_3_9_expert_rules.py", "e"),
    ("al_LATE_3_text.html", "<p>"),
]


@pytest.mark.parametrize("packed", [True, False], ids=["zip", "unpacked"])
def test_moodle(tmp_path, packed):
    """An archive of Moodle, or what it holds: names and numbers of the students; typed text is told."""
    found = taken(laid(tmp_path, MOODLE, packed))
    assert [(one.student, one.identity, one.exercise, one.source) for one in found] == [
        ("Al", "3", "expert_rules", "e"),
        ("Zoé B", "12", "alert_threshold", "a"),
        ("Zoé B", "12", "", None),
    ]
    assert "tapé" in found[2].problem


@pytest.mark.parametrize("packed", [True, False], ids=["zip", "unpacked"])
def test_canvas(tmp_path, packed):
    """An archive of Canvas, or what it holds: the later attempt counts, the other is told; late ones count."""
    found = taken(laid(tmp_path, CANVAS, packed))
    assert [(one.student, one.identity, one.exercise, one.source) for one in found] == [
        ("al", "3", "expert_rules", "e"),
        ("al", "3", "", None),
        ("bzoe", "12", "alert_threshold", "second"),
        ("bzoe", "12", "", None),
    ]
    assert "récente" in found[3].problem


def laid(root, members, packed):
    """An archive of these members, or a folder."""
    if packed:
        return write(root, "class.zip", zipped(*members))
    for name, content in members:
        write(root, f"class/{name}", content)
    return root / "class"


def test_archive_of_a_folder(tmp_path):
    """The one folder that an archive wraps students' folders in is no student; that of one student is."""
    path = write(tmp_path, "c.zip", zipped(("c/al/expert_rules.py", "a"), ("c/bo/tp/expert_rules.py", "b")))
    assert brief(taken(path)) == [("al", "expert_rules", "a"), ("bo", "expert_rules", "b")]
    path = write(tmp_path, "d.zip", zipped(("al/expert_rules.py", "a"), ("al/tp/alert_threshold.py", "b")))
    assert {one.student for one in taken(path)} == {"al"}


def test_archives_of_students(tmp_path):
    """A student may hand in an archive; what is in it is hers, and one within it is not opened."""
    inner = zipped(("tp/alert_threshold.py", "a"), ("tp/more.zip", zipped(("expert_rules.py", "e"))), ("../x.py", "x"))
    outer = [("Zoé_12_assignsubmission_file/tp.zip", inner), ("Al_3_assignsubmission_file/expert_rules.py", "e")]
    write(tmp_path, "bob.zip", zipped(("expert_rules.py", "b")))
    write(tmp_path, "cy.zip", "no archive")
    write(tmp_path, "class.zip", zipped(*outer))
    found = taken(tmp_path)
    counted = [(one.student, one.identity, one.exercise) for one in found if one.exercise]
    assert sorted(counted) == [
        ("Al", "3", "expert_rules"), ("Zoé", "12", "alert_threshold"), ("bob", "", "expert_rules")
    ]  # fmt: skip
    told = [(one.student, one.problem) for one in found if not one.exercise]
    assert [student for student, _problem in told].count("cy") == 1
    assert any("more.zip" in problem for _student, problem in told)


def test_unknown_names_are_told(tmp_path):
    """A file of an unknown name is told, unless its docstring says whose exercise it is; what nobody wrote is not."""
    write(tmp_path, "al/devoir.py", solution(BY_NAME["expert_rules"]))
    write(tmp_path, "al/Alert-Threshold.py", "a")
    for name in ("mine.py", "report.pdf", "notes"):
        write(tmp_path, f"al/{name}", "x")
    for junk in (
        ".DS_Store", "__pycache__/a.pyc", "__MACOSX/al/._x.py", "data/water_flow.csv", "README.md", "LISEZMOI.txt",
        "Thumbs.db", ".git/config", "x.py~",
    ):  # fmt: skip
        write(tmp_path, f"al/{junk}", "x")
    found = taken(tmp_path)
    assert [one.exercise for one in found] == ["alert_threshold", "expert_rules", "", "", ""]
    assert [one.problem.partition("\u00a0:")[0] for one in found[2:]] == ["mine.py", "notes", "report.pdf"]


def test_exercises_not_asked_for(tmp_path):
    """An answer to an exercise of the course that is not to be marked is told."""
    write(tmp_path, "al/expert_rules.py", "e")
    (one,) = taken(tmp_path, exercises=["alert_threshold"])
    assert (one.exercise, one.source) == ("", None)


def test_last_attempt_counts(tmp_path):
    """The highest number counts, then the latest date, then the last name; all others are told."""
    write(tmp_path, "al/expert_rules.py", "old")
    os.utime(write(tmp_path, "al/tp/expert_rules.py", "new"), (2_000_000_000, 2_000_000_000))
    write(tmp_path, "bo/expert_rules (2).py", "second")
    os.utime(write(tmp_path, "bo/expert_rules.py", "first"), (2_000_000_000, 2_000_000_000))
    write(tmp_path, "cy/expert_rules.py", "file")
    write(tmp_path, "cy/progression.json", progress(saved="2099-01-01T00:00:00Z", expert_rules="page"))
    found = taken(tmp_path)
    assert [one.source for one in found if one.exercise] == ["new", "second", "page"]
    assert [one.student for one in found if not one.exercise] == ["al", "bo", "cy"]


def test_progress_files_of_one_name(tmp_path):
    """Progress files that nobody renamed, in one folder, may be of two people: both are named; a platform knows."""
    for folder in ("deux", "Al_12_assignsubmission_file", "lina", "zoé"):
        write(tmp_path, f"{folder}/progression.json", progress(expert_rules="a"))
    write(tmp_path, "deux/progression (1).json", progress(alert_threshold="b"))
    write(tmp_path, "Al_12_assignsubmission_file/progression-1.json", progress(alert_threshold="b"))
    write(tmp_path, "zoé/zoé.json", progress(alert_threshold="b"))
    (told,) = (one for one in taken(tmp_path) if not one.exercise)
    assert told.student == "deux"
    assert "progression (1).json" in told.problem and "progression.json" in told.problem


def test_what_cannot_be_read_gives_way(tmp_path):
    """A later attempt that cannot be read does not take the place of one that can."""
    write(tmp_path, "al/expert_rules.py", "good")
    write(tmp_path, "al/expert_rules (1).py", b"\xff\xfe")
    counted, told = taken(tmp_path)
    assert (counted.source, told.exercise) == ("good", "")
    assert "(1)" in told.problem


def test_name_of_the_exercise_decides(tmp_path):
    """A copy of another name, such as `course reset` keeps, does not take the place of the exercise's own file."""
    write(tmp_path, "al/expert_rules.py", "new")
    former = write(tmp_path, "al/expert_rules.1.py", starter(BY_NAME["expert_rules"]))
    os.utime(former, (2_000_000_000, 2_000_000_000))
    assert [(one.exercise, one.source) for one in taken(tmp_path)] == [("expert_rules", "new"), ("", None)]


def test_files_that_are_no_files(tmp_path):
    """Links, pipes, folders named as files, files that may not be read or are too long: told, and nobody waits."""
    secret = write(tmp_path, "secret", "password")
    folder = tmp_path / "class" / "al"
    folder.mkdir(parents=True)
    (folder / "alert_threshold.py").symlink_to(secret)
    os.mkfifo(folder / "change_detection.py")
    write(folder, "expert_rules.py/inner.txt", "x")
    (folder.parent / "bob").symlink_to(tmp_path)
    write(folder.parent, "cy/expert_rules.py", b"#" * (LONGEST + 1))
    write(folder.parent, "zoé/expert_rules.py", "z")
    found = taken(folder.parent)
    assert brief([one for one in found if one.source]) == [("zoé", "expert_rules", "z")]
    assert [(one.student, one.exercise) for one in found if one.exercise] == [
        ("al", "alert_threshold"), ("al", "change_detection"), ("cy", "expert_rules"), ("zoé", "expert_rules"),
    ]  # fmt: skip
    assert all(one.problem for one in found if not one.source)
    assert "password" not in str(found)


def test_file_that_may_not_be_read(tmp_path, monkeypatch):
    """A file without permission, or a disk that fails, is told."""
    write(tmp_path, "al/expert_rules.py", "x")

    def refuse(*_arguments):
        raise PermissionError(13, "no")

    monkeypatch.setattr("course.grading.folder.os.open", refuse)
    (one,) = taken(tmp_path)
    assert (one.exercise, one.source) == ("expert_rules", None) and one.problem


def test_link_put_in_the_place_of_a_file(tmp_path):
    """A file that has become a link since the folder was listed is not followed."""
    secret, path = write(tmp_path, "secret", "x = 'password'"), write(tmp_path, "c/al/expert_rules.py", "x")
    write(tmp_path, "c/aa/expert_rules.py", "y")
    reading = submissions(tmp_path / "c", exercises=NAMES)
    next(reading)
    path.unlink()
    path.symlink_to(secret)
    (one,) = reading
    assert one.source is None and "password" not in str(one)


def test_hostile_names(tmp_path):
    """Names that would drive a terminal, turn a line around or are no text are shown by numbers, all of them."""
    for name in ("\x1b[2Jal", "b\u202eo", os.fsdecode(b"c\xe9"), "::error::d", "e\n\nf"):
        write(tmp_path, f"{name}/expert_rules.py", "x")
        write(tmp_path, f"{name}/\x1b[2J\u202e.exe", "x")
    found = taken(tmp_path)
    assert [one.student for one in found if one.exercise] == [
        "::error::d", "\\x1b[2Jal", "b\\u202eo", "c\\udce9", "e\\n\\nf",
    ]  # fmt: skip
    assert all((one.student + one.problem).encode() and "\x1b" not in one.problem for one in found)


def test_language_of_a_student(tmp_path):
    """A student's language is that of her starters, for all her files; else the one that is given."""
    arabic = starter(BY_NAME["expert_rules"], translations("ar").gettext)
    write(tmp_path, "badr/expert_rules.py", arabic)
    write(tmp_path, "badr/alert_threshold.py", "x")
    write(tmp_path, "al/alert_threshold.py", "x")
    assert [one.language for one in taken(tmp_path, language="en")] == ["en", "ar", "ar"]


def test_two_students_of_one_name(tmp_path):
    """Two students of one name have the platform's numbers to be told by."""
    for number in ("12", "13"):
        write(tmp_path, f"Al_{number}_assignsubmission_file/expert_rules.py", number)
    found = [(one.student, one.identity, one.source) for one in taken(tmp_path)]
    assert found == [("Al", "12", "12"), ("Al", "13", "13")]


def test_nothing_there(tmp_path):
    """An empty folder gives nothing; what is not there, is no hand-in or is a pipe is told by its name."""
    assert taken(tmp_path) == []
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "nowhere", write(tmp_path, "notes.txt", "x"), tmp_path / "pipe"):
        with pytest.raises(Unusable, match=path.name):
            taken(path)


def test_read_one_student_at_a_time(tmp_path, monkeypatch):
    """What is handed in is read as it is asked for: a school does not stand in memory."""
    for number in range(9):
        write(tmp_path, f"s{number}/expert_rules.py", "x")
    read = []
    monkeypatch.setattr("course.grading.folder.content", lambda path, limit: read.append(path) or b"x")
    reading = submissions(tmp_path, exercises=NAMES)
    next(reading)
    assert len(read) == 1
