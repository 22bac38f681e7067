"""`course grade`, `course report` and `course doctor`, as an instructor types them."""

import csv
import io
import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from answers import EXERCISES
from attacks import EXERCISE, SOUND
from classroom import verdict
from sample import waits

from course.cli import main
from course.commands import marking
from course.commands.telling import tell
from course.languages import translations
from course.sandbox.kinds import NoSandbox
from course.starter import solution, starter

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="this sandbox is Linux's")
BY_NAME = {one.name: one for one in EXERCISES}
OTHER = "expert_rules"
WRONG = SOUND.replace("> threshold", ">= threshold")
MORE = '''"""Contrôles"""


def test_secret_input():
    """Une longue suite compte.

    Relisez la durée.
    """
    assert first_alert([987654] * 3, threshold=1, duration=3) == 0
'''


def course(*arguments: object, language: str = "fr", **extra) -> subprocess.CompletedProcess:
    environment = {**os.environ, "LC_ALL": f"{language}.UTF-8", "LANGUAGE": language, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "course", *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", **extra)


@pytest.fixture(scope="module")
def class_folder(tmp_path_factory) -> Path:
    """A class: an Arab student who is right, a French one who is not, an English one whose file does not run."""
    folder = tmp_path_factory.mktemp("class")
    for who, code, files in (
        ("Amina", "ar", {EXERCISE: solution, OTHER: solution}),
        ("Lina", "fr", {EXERCISE: lambda *_: WRONG, OTHER: starter}),
        ("John", "en", {EXERCISE: lambda *_: "def first_alert(:"}),
    ):
        (folder / who).mkdir()
        for name, write in files.items():
            text = write(BY_NAME[name], translations(code).gettext)
            (folder / who / f"{name}.py").write_text(text, encoding="utf-8")
    (folder / "Lina" / "notes.docx").write_bytes(b"PK")
    return folder


@pytest.fixture(scope="module")
def out(class_folder, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    done = course("grade", class_folder, "--out", folder)
    assert done.returncode == 1, done.stderr
    return folder


def rows(path: Path) -> list[list[str]]:
    """The cells of a table that is written for a reader of French, or of the class list, which has commas."""
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";" if ";" in text.splitlines()[0] else ","))


def statuses(folder: Path) -> dict[tuple[str, str], str]:
    found = json.loads((folder / "results.json").read_text(encoding="utf-8"))["submissions"]
    return {(one["student"], one["exercise"]): one["status"] for one in found if one["exercise"]}


def test_verdicts(out):
    """Each answer has its status; what was not handed in has none."""
    assert statuses(out) == {
        ("Amina", EXERCISE): "correct",
        ("Amina", OTHER): "correct",
        ("Lina", EXERCISE): "incorrect",
        ("Lina", OTHER): "incorrect",
        ("John", EXERCISE): "error",
    }


def test_what_is_written(out):
    """The files that the guide names are there, and no other."""
    assert sorted(path.name for path in out.iterdir()) == [
        "grades.csv",
        "journal.jsonl",
        "junit.xml",
        "report.html",
        "results.json",
        "students",
    ]
    assert len(list((out / "students").iterdir())) == 3


def test_grades(out):
    """A row a student, marks out of twenty; what is missing counts nothing and is empty."""
    header, *found = rows(out / "grades.csv")
    assert header == ["étudiant", "numéro", EXERCISE, OTHER, "total sur 20"] or header[2:4] == [OTHER, EXERCISE]
    marks = {row[0]: dict(zip(header, row)) for row in found}
    assert marks["Amina"]["total sur 20"] == "20"
    assert marks["John"][EXERCISE] == "0"
    assert marks["John"][OTHER] == ""


@pytest.mark.parametrize(("language", "separator", "mark"), [("fr", ";", ","), ("en", ",", "."), ("de", ";", ",")])
def test_grades_open_in_a_spreadsheet(language, separator, mark, out, tmp_path):
    """The table of marks is written as a spreadsheet of the marker's language reads numbers."""
    done = course("report", out, "--out", tmp_path, "--out-of", "19", language=language)
    assert done.returncode == 1, done.stderr
    text = (tmp_path / "grades.csv").read_text(encoding="utf-8-sig")
    (lina,) = [row for row in csv.reader(io.StringIO(text), delimiter=separator) if row[0] == "Lina"]
    assert re.fullmatch(rf"\d+\{mark}\d+", lina[-1]), lina


def test_each_in_her_language(out):
    """The page of a student speaks her language, from right to left where it does."""
    pages = {path.name.split("-")[0]: path.read_text(encoding="utf-8") for path in (out / "students").iterdir()}
    assert 'lang="ar" dir="rtl"' in pages["Amina"]
    assert 'lang="fr"' in pages["Lina"]
    assert "Une mesure égale au seuil ne compte pas." in pages["Lina"]


def test_what_is_aside_is_told(class_folder, tmp_path):
    """A file that counts for nothing is told, whose it is and why."""
    done = course("grade", class_folder, "--out", tmp_path)
    assert "Lina · " in done.stderr
    assert "notes.docx" in done.stderr


def test_second_run_is_the_same(class_folder, out, tmp_path):
    """Run again, the reports are the same, the journal is not written again, and it says so in no other words."""
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    done = course("grade", class_folder, "--out", out)
    assert done.returncode == 1
    after = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert before.keys() == after.keys()
    changed = {path.name for path in before if before[path] != after[path]}
    assert changed <= {"results.json", "report.html", *(path.name for path in (out / "students").iterdir())}
    first, second = (json.loads(one[out / "results.json"]) for one in (before, after))
    assert first.pop("run")["seconds"] == second.pop("run")["seconds"]
    assert first == second


def test_parts_and_report(class_folder, out, tmp_path):
    """The parts of a class, marked apart and put together, give the results of the whole."""
    folders = [tmp_path / f"part{number}" for number in (1, 2, 3)]
    codes = [
        course("grade", class_folder, "--out", folder, "--shard", f"{number}/3").returncode
        for number, folder in enumerate(folders, 1)
    ]
    assert set(codes) <= {0, 1, 5}
    done = course("report", *folders[1:], "--out", tmp_path / "whole")
    assert (done.returncode, "part 1 sur 3" in done.stderr) == (2, True)
    done = course("report", *folders, "--out", tmp_path / "whole")
    assert done.returncode == 1, done.stderr
    assert statuses(tmp_path / "whole") == statuses(out)
    assert rows(tmp_path / "whole" / "grades.csv") == rows(out / "grades.csv")


def test_part_without_anybody(tmp_path):
    """A part that nobody is in is written too, under its name: only one that was not marked is missing."""
    (tmp_path / "class" / "Lina").mkdir(parents=True)
    (tmp_path / "class" / "Lina" / f"{EXERCISE}.py").write_text(SOUND, encoding="utf-8")
    folders = [tmp_path / "1", tmp_path / "2"]
    done = [
        course("grade", tmp_path / "class", "--out", folder, "--shard", f"{folder.name}/2") for folder in folders
    ]
    assert sorted(one.returncode for one in done) == [0, 5]
    (empty,) = (one for one in done if one.returncode == 5)
    assert "sur 2 de la classe" in empty.stderr and "Rien à corriger" in empty.stderr
    assert course("report", *folders, "--out", tmp_path / "whole").returncode == 0


def test_hidden_checks_stay_hidden(class_folder, tmp_path):
    """Hidden checks count, and nothing of theirs is in what students see."""
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / f"{EXERCISE}.py").write_text(MORE, encoding="utf-8")
    done = course("grade", class_folder, "--out", tmp_path / "out", "--more", tmp_path / "more")
    assert done.returncode == 1, done.stderr
    found = json.loads((tmp_path / "out" / "results.json").read_text(encoding="utf-8"))["submissions"]
    assert sum(check["hidden"] for one in found for check in one["checks"]) == 3
    for page in (tmp_path / "out" / "students").iterdir():
        text = page.read_text(encoding="utf-8")
        assert "987654" not in text
        assert "test_secret_input" not in text


def test_hidden_checks_that_the_solution_fails(class_folder, tmp_path):
    """A hidden check that the course's own solution does not pass is the teacher's fault: nothing is marked."""
    (tmp_path / "more").mkdir()
    bad = MORE.replace("== 0", "== 1")
    (tmp_path / "more" / f"{EXERCISE}.py").write_text(bad, encoding="utf-8")
    done = course("grade", class_folder, "--out", tmp_path / "out", "--more", tmp_path / "more")
    assert done.returncode == 3
    assert "test_secret_input" in done.stderr
    assert "vaut 0" in done.stderr
    assert not (tmp_path / "out" / "results.json").exists()


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        ("assert first_alert([UNKNOWN]", ":9\u00a0: test_secret_input ne peut pas s’exécuter"),
        ("assert len([1, 2, 3]) >= 0 or first_alert([1]", ":4\u00a0: test_secret_input n’appelle aucune fonction"),
    ],
)
def test_hidden_checks_that_cannot_run(bad, told, class_folder, tmp_path):
    """A hidden check that stops by itself, or asks nothing of the answer, is told with the line of its own file."""
    (tmp_path / "more").mkdir()
    path = tmp_path / "more" / f"{EXERCISE}.py"
    path.write_text(MORE.replace("assert first_alert([987654]", bad), encoding="utf-8")
    done = course("grade", class_folder, "--out", tmp_path / "out", "--more", tmp_path / "more")
    assert done.returncode == 3
    assert f"{path}{told}" in done.stderr, done.stderr


@pytest.mark.parametrize(("name", "told"), [("alert_treshold.py", EXERCISE), ("checks.txt", "aucun contrôle")])
def test_hidden_checks_of_no_exercise(name, told, class_folder, tmp_path):
    """A file of hidden checks that would be passed over, for its name is that of no exercise, is refused."""
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / name).write_text(MORE, encoding="utf-8")
    done = course("grade", class_folder, "--out", tmp_path / "out", "--more", tmp_path / "more")
    assert done.returncode == 2
    assert told in done.stderr
    assert not (tmp_path / "out").exists()


def test_sandbox_that_goes_away(class_folder, tmp_path, monkeypatch, capsys):
    """A sandbox that is missing once the marking has begun, on a machine of a cluster, is code 4 and one sentence."""

    def lost(*_):
        raise NoSandbox("node-7: no Landlock")

    monkeypatch.setattr(marking, "graded", lost)
    with pytest.raises(SystemExit) as ended:
        main(["grade", str(class_folder), "--out", str(tmp_path), "--language", "fr"])
    assert ended.value.code == 4
    (line,) = capsys.readouterr().err.splitlines()
    assert "node-7: no Landlock" in line


def test_interruption_is_told(class_folder, tmp_path, monkeypatch, capsys):
    """Ctrl+C while a class is marked ends with 130, and says that the same command goes on from there."""

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(marking, "graded", interrupted)
    with pytest.raises(SystemExit) as ended:
        main(["grade", str(class_folder), "--out", str(tmp_path), "--language", "fr"])
    assert ended.value.code == 130
    assert "le travail fait est gardé" in capsys.readouterr().err


def test_refusal_of_the_system(class_folder, tmp_path):
    """A folder where nothing can be written is told in the reader's language, by its name."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    done = course("grade", class_folder, "--out", tmp_path / "file" / "out")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith(f"Le système a refusé\u00a0: {tmp_path / 'file'}"), done.stderr
    assert "un fichier se trouve là où il faut un dossier" in done.stderr


def test_scale_and_weights(class_folder, tmp_path):
    """Marks follow the scale and the weights that are asked for, and only the exercises named count."""
    asked = ["--exercise", EXERCISE, "--exercise", OTHER, "--weight", f"{EXERCISE}=3", "--out-of", 100]
    done = course("grade", class_folder, "--out", tmp_path, *asked, "--json")
    told = json.loads(done.stdout)
    assert set(told["exercises"]) == {EXERCISE, OTHER}
    assert told["statuses"]["correct"] == 2
    assert [(one["student"], one["problem"].split()[0]) for one in told["unused"]] == [("Lina", "notes.docx")]
    header, *found = rows(tmp_path / "grades.csv")
    marks = {row[0]: dict(zip(header, row)) for row in found}
    lina = {name: float(cell.replace(",", ".")) for name, cell in marks["Lina"].items() if cell and cell[0].isdigit()}
    first, second, total = (lina[name] for name in (EXERCISE, OTHER, "total sur 100"))
    assert total == pytest.approx(0.75 * first + 0.25 * second, abs=0.01)


def test_weight_of_what_is_not_marked(class_folder, tmp_path):
    """A weight that changes nothing is told; that of no exercise is refused, with the name that was meant."""
    done = course("grade", class_folder, "--out", tmp_path, "--weight", "flow_anomalies=3")
    assert (done.returncode, "flow_anomalies" in done.stderr) == (1, True)
    done = course("grade", class_folder, "--out", tmp_path, "--weight", "flow_anomaly=3")
    assert (done.returncode, "flow_anomalies" in done.stderr) == (2, True)


def test_class_list(class_folder, tmp_path):
    """The class list exported from Moodle comes back filled in; strangers are in a file apart."""
    listed = tmp_path / "list.csv"
    listed.write_text("Full name,Email address,Grade\nAmina,a@x.org,\nLina,l@x.org,\n", encoding="utf-8")
    done = course("grade", class_folder, "--out", tmp_path / "out", "--roster", listed)
    assert "notes écrites, 2" in done.stderr
    found = rows(tmp_path / "out" / "roster.csv")
    assert found[1][:3] == ["Amina", "a@x.org", "20"]
    assert [row[0] for row in rows(tmp_path / "out" / "strangers.csv")[1:]] == ["John"]


def test_without_names(class_folder, tmp_path):
    """With --pseudonyms no name is in the reports; one file says whose each number is."""
    course("grade", class_folder, "--out", tmp_path, "--pseudonyms")
    for path in tmp_path.rglob("*"):
        if path.is_file() and path.name != "names.csv":
            assert "Amina" not in path.read_text(encoding="utf-8-sig"), path
            assert "Amina" not in path.name
    assert {row[1] for row in rows(tmp_path / "names.csv")[1:]} == {"Amina", "Lina", "John"}
    assert stat.S_IMODE((tmp_path / "names.csv").stat().st_mode) & 0o077 == 0


def test_nothing_to_mark(tmp_path):
    """An empty class is no success: code 5, and no report."""
    (tmp_path / "class").mkdir()
    done = course("grade", tmp_path / "class", "--out", tmp_path / "out")
    assert done.returncode == 5
    assert not (tmp_path / "out").exists()


def test_nobody_s_files_are_no_person(tmp_path, monkeypatch):
    """Files that stand in nobody's folder are told, and make no person more."""
    found = [verdict("Lina"), verdict("", "", problem="x.py : de personne")]
    lines = []
    monkeypatch.setattr("click.echo", lambda text, **_options: lines.append(text))
    tell(found, (EXERCISE,), tmp_path, [])
    assert "Personnes\u00a0: 1" in lines[0] and any("x.py" in line for line in lines)


def test_only_what_counts_for_nothing(tmp_path):
    """Nothing that can be marked is code 5 too, and what was found is told."""
    (tmp_path / "class" / "Lina").mkdir(parents=True)
    (tmp_path / "class" / "Lina" / "essay.txt").write_text("x", encoding="utf-8")
    (tmp_path / "class" / "o").write_text("x", encoding="utf-8")
    done = course("grade", tmp_path / "class", "--out", tmp_path / "out")
    assert done.returncode == 5
    assert "Lina · essay.txt" in done.stderr and "Rien à corriger" in done.stderr
    assert any(line.startswith("o\u00a0: ") for line in done.stderr.splitlines())  # nobody's
    assert "commencez" not in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["--weight", "nothing=2"],
        ["--weight", f"{EXERCISE}=0"],
        ["--out-of", "twenty"],
        ["--out-of", "0"],
        ["--shard", "3/2"],
        ["--shard", "1/2", "--pseudonyms"],
        ["--exercise", "nothing"],
        ["--limit", "0"],
        ["--roster", __file__],
        waits(["--dask", "tcp://127.0.0.1:9"]),
    ],
)
def test_wrong_usage(arguments, class_folder, tmp_path):
    """What cannot be meant is refused in one sentence, code 2, and nothing is written over."""
    done = course("grade", class_folder, "--out", tmp_path / "out", *arguments)
    assert done.returncode == 2, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out" / "grades.csv").exists()


@pytest.mark.parametrize("command", ["grade", "report"])
def test_bad_list_is_told_first(command, class_folder, tmp_path, monkeypatch, capsys):
    """A class list that cannot be filled in is refused by its name, before anything is marked or read."""
    listed = tmp_path / "list.csv"
    listed.write_text("A,B\n1,2\n", encoding="utf-8")
    for place in ("marking.graded", "report.loaded"):
        monkeypatch.setattr(f"course.commands.{place}", lambda *_: pytest.fail("the class comes after its list"))
    with pytest.raises(SystemExit) as ended:
        main([command, str(class_folder), "--out", str(tmp_path / "out"), "--roster", str(listed), "--language", "fr"])
    assert ended.value.code == 2
    assert "list.csv\u00a0: Aucune colonne" in capsys.readouterr().err


@pytest.mark.parametrize("inner", ["", "reports"])
def test_reports_within_what_is_handed_in(inner, class_folder, capsys):
    """Reports do not go where the class is: the next run would take them for a student's work."""
    with pytest.raises(SystemExit) as ended:
        main(["grade", str(class_folder), "--out", str(class_folder / inner), "--language", "fr"])
    assert ended.value.code == 2
    assert "--out" in capsys.readouterr().err and not (class_folder / "reports").exists()


def test_no_sandbox_no_marking(class_folder, tmp_path):
    """Where no sandbox holds, nothing is run: code 4; unless one types the option, which is said aloud everywhere."""
    hidden = {"PYTHONPATH": str(tmp_path)}
    for name in ("landlock", "eryx"):
        (tmp_path / f"{name}.py").write_text("raise ImportError('hidden')", encoding="utf-8")
    command = [sys.executable, "-m", "course", "grade", str(class_folder), "--out", str(tmp_path / "out")]
    environment = {**os.environ, **hidden, "LC_ALL": "fr_FR.UTF-8", "LANGUAGE": "fr"}
    refused = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert refused.returncode == 4, refused.stderr
    assert not (tmp_path / "out").exists()
    unsafe = subprocess.run([*command, "--unsafe-no-sandbox"], env=environment, capture_output=True, text=True)
    assert unsafe.returncode == 1
    assert "SANS BAC À SABLE" in unsafe.stderr
    assert json.loads((tmp_path / "out" / "results.json").read_text(encoding="utf-8"))["sandboxed"] is False


@pytest.mark.parametrize("language", ["fr", waits("en"), waits("ar")])
def test_doctor(language):
    """The doctor finds a sandbox here, each layer of it held, and speaks the reader's language."""
    done = course("doctor", "--json", language=language)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["sandbox"] == "linux"
    assert all(layer["held"] for layer in told["sandboxes"]["linux"]["layers"])
    words = "aucun fichier n’est écrit"
    assert told["sandboxes"]["linux"]["layers"][1]["holds"] == translations(language).gettext(words)


def test_bad_results_are_told(tmp_path):
    """A file that is no results is refused, and named."""
    path = tmp_path / "results.json"
    path.write_text("{}", encoding="utf-8")
    done = course("report", path, "--out", tmp_path / "out")
    assert done.returncode == 2
    assert str(path) in done.stderr
