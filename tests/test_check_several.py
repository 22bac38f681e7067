"""`course check` on several answers: files, folders, notebooks, progress files."""

import json
import os

from answers import EXERCISES
from test_cli import NAME, SOLUTION, course
from test_handin import answers

from course import notebook
from course.contents import exercise_names
from course.starter import solution, starter

BY_NAME = {exercise.name: exercise for exercise in EXERCISES}
OTHER = "expert_rules"
WRONG = SOLUTION.replace("> threshold", ">= threshold")


def written(folder, **texts):
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")


def a_notebook(name, source):
    return notebook.written(name, "Titre", [], source, {"write": "a", "check": "b", "try": "c"}, "fr")


def test_folder_in_the_order_of_the_course(tmp_path):
    """Each answer of a folder has its line, in the order of the course, with its file and the rules that it breaks."""
    written(tmp_path, alert_threshold=WRONG, expert_rules=solution(BY_NAME[OTHER]), notes="1 +", stranger="x = 1")
    done = course("check", "--language", "fr", cwd=tmp_path)
    assert done.returncode == 1
    titles = [line for line in done.stdout.splitlines() if line.endswith(".py)")]
    order = sorted([NAME, OTHER], key=exercise_names().index)
    assert [line.split(".py)")[0].split("(")[-1] for line in titles] == order
    assert "Indice" in done.stdout
    assert done.stdout.rstrip().endswith("1 sur 2")
    assert "stranger" not in done.stdout + done.stderr


def test_starter_takes_two_lines(tmp_path):
    """An exercise that is not begun is told in two lines, not rule by rule."""
    written(tmp_path, alert_threshold=starter(BY_NAME[NAME]))
    assert len(course("check", ".", cwd=tmp_path).stdout.splitlines()) == 3


def test_files_and_folders_together(tmp_path):
    """Files, folders, notebooks and progress files can be named together; a program reads where each answer is."""
    written(tmp_path / "a", alert_threshold=SOLUTION)
    written(tmp_path / "b", expert_rules=starter(BY_NAME[OTHER]))
    (tmp_path / "c.ipynb").write_text(a_notebook(NAME, WRONG), encoding="utf-8")
    (tmp_path / "d.json").write_text(json.dumps(answers(alert_threshold=SOLUTION)), encoding="utf-8")
    done = course("check", "a", f"b/{OTHER}.py", "c.ipynb", "d.json", "--json", cwd=tmp_path)
    found = json.loads(done.stdout)["answers"]
    assert done.returncode == 1
    assert [(row["file"], row["exercise"], row["passed"]) for row in found] == [
        (os.path.join("a", f"{NAME}.py"), NAME, True),
        (os.path.join("b", f"{OTHER}.py"), OTHER, False),
        ("c.ipynb", NAME, False),
        ("d.json", NAME, True),
    ]


def test_files_of_other_names(tmp_path):
    """With `--exercise`, each file answers that exercise, whatever its name."""
    written(tmp_path, lina=SOLUTION, omar=WRONG)
    done = course("check", "lina.py", "omar.py", "--exercise", NAME, cwd=tmp_path)
    assert [line[0] for line in done.stdout.splitlines() if line.endswith(".py)")] == ["✓", "✗"]


def test_what_cannot_be_checked_is_told_and_the_rest_checked(tmp_path):
    """A file that cannot be read does not keep the others from being checked; the code is then 2."""
    written(tmp_path, alert_threshold=SOLUTION)
    (tmp_path / f"{OTHER}.py").write_bytes(b"\xff\xfe")
    (tmp_path / "half.ipynb").write_text('{"cells": "course-answer', encoding="utf-8")
    done = course("check", cwd=tmp_path)
    assert done.returncode == 2
    assert f"{OTHER}.py" in done.stderr and "half.ipynb" in done.stderr
    assert done.stdout.splitlines()[-1].endswith("1 sur 1")


def test_answer_saved_last_counts(tmp_path):
    """When a folder answers an exercise twice, the file saved last counts, and the other is named if it differs."""
    written(tmp_path, alert_threshold=WRONG)
    (tmp_path / "mine.ipynb").write_text(a_notebook(NAME, SOLUTION), encoding="utf-8")
    os.utime(tmp_path / f"{NAME}.py", ns=(1, 1))
    done = course("check", cwd=tmp_path)
    assert done.returncode == 0
    assert f"{NAME}.py" in done.stderr
    written(tmp_path, alert_threshold=SOLUTION)
    assert course("check", cwd=tmp_path).stderr == ""


def test_nothing_to_check_ends_with_two(tmp_path):
    """A folder without an answer, and a notebook without a tagged cell, are wrong usage."""
    (tmp_path / "plain.ipynb").write_text(json.dumps({"cells": []}), encoding="utf-8")
    for path in (".", "plain.ipynb"):
        done = course("check", path, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert "Traceback" not in done.stderr
