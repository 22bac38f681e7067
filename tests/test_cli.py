"""The command line, run as a learner runs it."""

import json
import os
import re
import signal
import subprocess
import sys
import time

import pytest
from sample import sampled_language

from course.cli import COMMANDS, OF_THE_REPOSITORY
from course.contents import exercise_names, lessons
from course.datasets import DATA, exercise_files
from course.exercise import Exercise
from course.starter import solution

NAME = "alert_threshold"
SOLUTION = solution(Exercise.read(DATA.parent / f"{NAME}.py"))


def course(*arguments, cwd, **environment):
    """Run the command in a folder, with nothing of our own locale."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, "-m", "course", *arguments],
        cwd=cwd, env=clean | environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )


def test_list_names_every_exercise(tmp_path):
    """`course list` names every exercise with its title."""
    listed = course("list", cwd=tmp_path).stdout
    for path in exercise_files():
        assert path.stem in listed
        assert Exercise.read(path).title in listed


def test_list_follows_the_course(tmp_path):
    """The exercises stand below their lessons, in the order of the course, titles in the language asked for."""
    lines = course("list", "--language", "en", cwd=tmp_path).stdout.splitlines()
    names = [line.split()[1] for line in lines if line.startswith("  ")]
    assert names == exercise_names()
    headings = [line for line in lines[:-1] if not line.startswith("  ")]
    assert headings == [lesson.title_in("en") for lesson in lessons()]
    assert headings != [lesson.title for lesson in lessons()]


def test_list_says_what_is_done(tmp_path):
    """A file that is there is begun; once its text has passed it is done, and begun again when it changes."""

    def states():
        rows = json.loads(course("list", "--json", cwd=tmp_path).stdout)
        return {row["name"]: row["state"] for row in rows if row["state"] != "new"}

    assert states() == {}
    answer = tmp_path / f"{NAME}.py"
    answer.write_text(f"{SOLUTION}# {tmp_path}\n", encoding="utf-8")
    assert states() == {NAME: "started"}
    assert course("check", answer.name, cwd=tmp_path).returncode == 0
    assert states() == {NAME: "passed"}
    answer.write_text(f"{SOLUTION}# changed in {tmp_path}\n", encoding="utf-8")
    assert states() == {NAME: "started"}


def test_list_as_json(tmp_path):
    """`course list --json` gives names, titles and the number of checks."""
    rows = json.loads(course("list", "--json", "--language", "en", cwd=tmp_path).stdout)
    assert {row["name"]: row["checks"] for row in rows}[NAME] == 7


def test_start_then_check(tmp_path):
    """The starter is written with its data, and checking it fails with code 1."""
    assert course("start", NAME, cwd=tmp_path).returncode == 0
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == [f"{NAME}.py", "water_flow.csv"]
    assert course("check", f"{NAME}.py", cwd=tmp_path).returncode == 1


def test_start_never_overwrites(tmp_path):
    """A file that is there already is kept, and the command ends with code 2."""
    (tmp_path / f"{NAME}.py").write_text("my work", encoding="utf-8")
    done = course("start", NAME, cwd=tmp_path)
    assert done.returncode == 2
    assert f"{NAME}.py" in done.stderr
    assert (tmp_path / f"{NAME}.py").read_text(encoding="utf-8") == "my work"


def test_right_answer_ends_with_zero(tmp_path):
    """When every check passes, the code is 0."""
    (tmp_path / f"{NAME}.py").write_text(SOLUTION, encoding="utf-8")
    done = course("check", f"{NAME}.py", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("language", "word"), [("fr", "attendu"), ("en", "expected"), ("ar", "المتوقع")])
def test_feedback_speaks_the_language(tmp_path, language, word):
    """A wrong answer is told in the language asked for: rule, call, got, expected and hint."""
    (tmp_path / f"{NAME}.py").write_text(SOLUTION.replace("> threshold", ">= threshold"), encoding="utf-8")
    done = course("check", f"{NAME}.py", "--language", language, cwd=tmp_path)
    assert done.returncode == 1
    assert "first_alert([104, 105, 105, 106], threshold=105, duration=1)" in done.stdout
    assert word in done.stdout


def test_locale_chooses_the_language(tmp_path):
    """Without --language, the system's locale decides."""
    assert "Usage:" in course("--help", cwd=tmp_path, LANG="en_GB.UTF-8").stdout
    assert "Utilisation" in course("--help", cwd=tmp_path, LANG="fr_FR.UTF-8").stdout
    assert "Utilisation" in course("--help", cwd=tmp_path, LANG="xx_XX.UTF-8").stdout


def test_feedback_for_a_program(tmp_path):
    """`--json` gives for each check the rule, the call, what was got and expected, and the hint."""
    (tmp_path / f"{NAME}.py").write_text(SOLUTION.replace("> threshold", ">= threshold"), encoding="utf-8")
    row = json.loads(course("check", f"{NAME}.py", "--json", cwd=tmp_path).stdout)[0]
    assert row["check"] == "test_equal_is_silent"
    assert (row["passed"], row["got"], row["expected"]) == (False, "1", "3")
    assert row["call"] == "first_alert([104, 105, 105, 106], threshold=105, duration=1)"
    assert row["hint"]


def test_explanation_is_said_once(tmp_path):
    """What went wrong is explained below the first check that it stops; a program reads it for each of them."""
    (tmp_path / f"{NAME}.py").write_text(SOLUTION.replace("run == duration", "run == durations"), encoding="utf-8")
    done = course("check", f"{NAME}.py", cwd=tmp_path)
    rows = json.loads(course("check", f"{NAME}.py", "--json", cwd=tmp_path).stdout)
    explained = [row["explanation"] for row in rows]
    assert len(set(explained)) == 1
    assert len(explained) == 7
    assert done.stdout.count(explained[0]) == 1
    assert done.stdout.splitlines()[2].strip() == explained[0]


def test_file_that_does_not_load_is_explained(tmp_path):
    """A file that Python cannot read is told and explained in two lines; nothing is explained of a right answer."""
    path = tmp_path / f"{NAME}.py"
    path.write_text(SOLUTION.replace("in enumerate(readings):", "in enumerate(readings)"), encoding="utf-8")
    _load, explained, _count = course("check", path.name, cwd=tmp_path).stdout.splitlines()
    assert "for" in explained
    path.write_text(SOLUTION, encoding="utf-8")
    rows = json.loads(course("check", path.name, "--json", cwd=tmp_path).stdout)
    assert {row["explanation"] for row in rows} == {""}


@pytest.mark.parametrize("arguments", [("check", "nothing.py"), ("check",), ("start", "nothing"), ("dance",)])
def test_wrong_usage_ends_with_two(tmp_path, arguments):
    """A wrong call is answered by one sentence, no traceback, and code 2."""
    done = course(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_missing_file_ends_with_two(tmp_path):
    """A file of the right name which is not there is wrong usage too."""
    done = course("check", f"{NAME}.py", cwd=tmp_path)
    assert done.returncode == 2
    assert f"{NAME}.py" in done.stderr


@pytest.mark.parametrize(("typed", "meant"), [(("lisst",), "list"), (("start", "alert_treshold"), NAME)])
def test_what_looks_like_it_is_named(tmp_path, typed, meant):
    """A command or an exercise typed with a slip is answered by what looks like it."""
    done = course(*typed, cwd=tmp_path)
    assert done.returncode == 2
    assert meant in done.stderr.splitlines()[-1]


@sampled_language
@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in OF_THE_REPOSITORY])
def test_every_command_has_help(tmp_path, command, language):
    """Each command tells what it does and how it is used, in each language, click's own words included."""
    done = course(command, "--help", "--language", language.code, cwd=tmp_path)
    assert done.returncode == 0
    assert f"course {command}" in done.stdout.splitlines()[0]
    assert done.stdout.startswith("Usage:") == (language.code == "en")


def test_exit_codes_are_told(tmp_path):
    """The help of the command tells its exit codes."""
    told = course("--help", "--language", "fr", cwd=tmp_path).stdout.partition("Codes de sortie")[2]
    assert re.findall(r"\b\d+\b", told) == ["0", "1", "2", "3", "4", "5", "130"]


def test_reader_that_leaves_is_no_error(tmp_path):
    """When nobody reads any more, the command ends without a word: its code is that of a broken pipe."""
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "course", "list"]
    done = subprocess.run(command, cwd=tmp_path, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


def test_interruption_ends_with_130(tmp_path):
    """Ctrl+C ends a check with 130, in silence, and no process of the learner's code goes on."""
    mark = tmp_path / "alive"
    loop = f"import os\nopen({str(mark)!r}, 'w').write(str(os.getpid()))\nwhile True: pass\n"
    (tmp_path / f"{NAME}.py").write_text(loop, encoding="utf-8")
    command = [sys.executable, "-m", "course", "check", f"{NAME}.py"]
    running = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while not (mark.exists() and mark.read_text()):
        assert running.poll() is None
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate()
    assert (running.returncode, out, err.strip()) == (130, "", "")
    with pytest.raises(ProcessLookupError):
        os.kill(int(mark.read_text()), 0)


def test_terminal_that_lacks_signs(tmp_path):
    """Where the output takes Western letters alone, a sign that it lacks is written as its code."""
    command = [sys.executable, "-m", "course", "list", "--language", "ar"]
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\\u0639" in done.stdout


def test_output_cannot_drive_the_terminal(tmp_path):
    """What a program prints is shown with its control signs written as codes."""
    (tmp_path / f"{NAME}.py").write_text("print('\\x1b[2J')\n", encoding="utf-8")
    assert "\x1b" not in (shown := course("check", f"{NAME}.py", cwd=tmp_path).stdout)
    assert "\\x1b[2J" in shown
