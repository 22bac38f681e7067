"""The package as it is installed elsewhere: the wheel alone, without the repository, Sphinx or the site."""

import json
import os
import subprocess
import sys
import time
import venv
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest
from test_cli import NAME

from course.contents import as_json, exercise_names, lessons
from course.datasets import DATA, EXERCISES, datasets
from course.exercise import Exercise
from course.languages import ROOT, languages, translations
from course.starter import solution, starter

SIZE = 2  # megabytes, as the README and the teachers' guide say
# The dependencies that pyproject.toml names, and what they need themselves.
NEEDED = ("babel", "click", "jinja2", "markupsafe", *(["landlock", "pyseccomp"] if sys.platform == "linux" else []))


def build(out: Path) -> Path:
    """Build the wheel from the repository, without a network."""
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index", "--quiet",
               "--disable-pip-version-check", "--wheel-dir", str(out), str(ROOT)]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = out.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    return build(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(tmp_path_factory, wheel) -> Path:
    """An environment with the wheel and its dependencies, nothing else; the command `course` in it."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False)
    python = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", "--quiet",
         "--disable-pip-version-check", str(wheel)], capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    (home / "needed").mkdir()
    for name in NEEDED:
        path = Path(find_spec(name).origin)
        path = path.parent if path.name == "__init__.py" else path
        (home / "needed" / path.name).symlink_to(path)
    (site,) = home.glob("[Ll]ib/**/site-packages")
    (site / "needed.pth").write_text(str(home / "needed"), encoding="utf-8")
    return python.with_name("course")


@pytest.fixture
def course(installed, tmp_path):
    """Run the installed command in a folder of its own; `told` has what went wrong."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHONPATH"))}
    environment = {**clean, "XDG_CONFIG_HOME": str(tmp_path / "memory")}

    def run(*arguments, code=0):
        done = subprocess.run([installed, *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True,
                              encoding="utf-8", check=False)  # fmt: skip
        assert done.returncode == code, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done

    return run


@pytest.mark.skipif(sys.platform != "linux", reason="this sandbox is Linux's")
@pytest.mark.release
def test_a_class_is_marked(course, tmp_path):
    """The installed command proves its sandbox, marks a class in it, and writes every report."""
    course("doctor")
    course("start", NAME, "--to", "handed-in/lina", "--language", "ar")
    course("grade", "handed-in", "--out", "reports", code=1)
    course("report", "reports", "--out", "again", code=1)
    names = {path.name for path in (tmp_path / "reports").iterdir()}
    assert names == {"grades.csv", "journal.jsonl", "junit.xml", "report.html", "results.json", "students"}
    (page,) = (tmp_path / "again" / "students").iterdir()
    assert 'dir="rtl"' in page.read_text(encoding="utf-8")


@pytest.mark.release
def test_same_bytes_at_each_build(tmp_path, wheel):
    """Built again later, the wheel is the same, byte for byte, and of the size that is told."""
    time.sleep(1.1)  # the clock of an archive counts in seconds
    again = build(tmp_path)
    assert again.read_bytes() == wheel.read_bytes()
    assert round(wheel.stat().st_size / 1e6) == SIZE


def test_what_it_carries(wheel):
    """The wheel has every exercise, every data set with its sidecar, the lessons, and the words of every language."""
    with zipfile.ZipFile(wheel) as archive:
        carried = {name.removeprefix("course/carried/"): archive.read(name) for name in archive.namelist()
                   if name.startswith("course/carried/")}  # fmt: skip
        others = [name for name in archive.namelist() if not name.startswith(("course/", "ai_engineer_course-"))]
    assert others == []
    for name in exercise_names():
        assert carried.pop(f"exercises/{name}.py") == (EXERCISES / f"{name}.py").read_bytes()
    for data in datasets():
        for path in (data.path, data.path.with_suffix(".json")):
            assert carried.pop(f"exercises/data/{path.name}") == (DATA / path.name).read_bytes()
    assert carried.pop("lessons.json").decode() == as_json()
    domains = ["click", "exercises", *(lesson.page for lesson in lessons())]
    expected = {f"locales/{language.code}/LC_MESSAGES/{domain}.mo" for language in languages() for domain in domains
                if (ROOT / "locales" / language.code / "LC_MESSAGES" / f"{domain}.po").exists()}  # fmt: skip
    assert set(carried) == expected


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_learners_day(course, tmp_path, language):
    """From another folder, in French and in Arabic: list, start, check, hint, solution, reset, in the language."""
    translate = translations(language).gettext
    exercise = Exercise.read(EXERCISES / f"{NAME}.py")
    spoken = ("--language", language)
    rows = json.loads(course("list", "--json", *spoken).stdout)
    assert [row["name"] for row in rows] == exercise_names()
    assert list(dict.fromkeys(row["lesson"] for row in rows)) == [one.title_in(language) for one in lessons()]
    course("start", "--to", "work", NAME, *spoken)
    answer = tmp_path / "work" / f"{NAME}.py"
    assert answer.read_text(encoding="utf-8") == starter(exercise, translate)
    told = course("check", str(answer), *spoken, code=1).stdout
    assert all(translate(check.rule) in told for check in exercise.checks)
    right = course("solution", NAME, "--yes", *spoken).stdout
    assert right == solution(exercise, translate)
    answer.write_text(right.replace("> threshold", ">= threshold"), encoding="utf-8")
    assert translate(exercise.checks[0].hint) in course("hint", NAME, "--in", "work", *spoken).stdout
    answer.write_text(right, encoding="utf-8")
    course("check", "work", *spoken)
    course("reset", NAME, "--in", "work", *spoken)
    assert answer.read_text(encoding="utf-8") == starter(exercise, translate)
    assert answer.with_name(f"{NAME}.1.py").read_text(encoding="utf-8") == right


@pytest.mark.release
def test_every_solution_passes(course, tmp_path):
    """Every exercise works from the wheel: its starter fails, its solution passes."""
    course("start", "--to", ".")
    course("check", code=1)
    for name in exercise_names():
        (tmp_path / f"{name}.py").write_text(solution(Exercise.read(EXERCISES / f"{name}.py")), encoding="utf-8")
    rows = json.loads(course("check", "--json").stdout)["answers"]
    assert [row["exercise"] for row in rows if row["passed"]] == exercise_names()


@pytest.mark.parametrize("command", [("build",), ("serve", "--help"), ("translate", "check", "fr")])
def test_commands_of_the_repository_say_so(course, command):
    """What needs the repository is not offered, and says in one sentence that it needs it."""
    assert command[0] not in course("--help").stdout.split()
    done = course(*command, code=2)
    assert "make serve" in done.stderr.splitlines()[-1]


def test_words_of_click_are_carried(course):
    """What click itself says is in the language too."""
    assert "Utilisation" in course("--language", "fr", "--help").stdout
    assert "Usage" not in course("--language", "ar", "--help").stdout


def test_damaged_catalogue_is_told(installed, course):
    """A compiled catalogue that cannot be read is told in one line, and the command goes on in French."""
    (path,) = installed.parents[1].glob("[Ll]ib/**/carried/locales/en/LC_MESSAGES/exercises.mo")
    whole = path.read_bytes()
    path.write_bytes(b"not a catalogue")
    try:
        done = course("list", "--language", "en")
    finally:
        path.write_bytes(whole)
    assert done.stderr.count("\n") == 1 and str(path) in done.stderr
    assert "Seuil d’alerte" in done.stdout
