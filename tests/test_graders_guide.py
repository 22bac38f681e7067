"""What the guide for those who mark a class says can be done, and is true."""

import csv
import io
import json
import re
import sys
import zipfile
from pathlib import Path

import pytest
import yaml
from desk import BY_NAME, NAME, RIGHT, WRONG, desk, texts, typed

from course.checking import runner
from course.grading import journal, reports, settings
from course.grading.statuswords import WORDS
from course.languages import ROOT
from course.starter import starter

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="this sandbox is Linux's")
GUIDE = (ROOT / "docs" / "guides" / "grade.md").read_text(encoding="utf-8")
# A line, or a program given in the lines that follow it.
COMMAND = re.compile(r"^[^\n]*<<'END'\n.*?^END$|^[^\n]+$", re.MULTILINE | re.DOTALL)
COMMANDS = [found for block in texts(GUIDE, "console") for found in COMMAND.findall(block)]
OURS = [one for one in COMMANDS if not one.startswith(("pip ", "source ", "python3 -m venv ", "compare50 "))]
ROSTER = (
    "Identifiant,Nom complet,Note,Note maximale,Feedback par commentaires\r\n"
    'Participant 41,Lina Dupont,,"20,00",\r\nParticipant 42,Omar Haddad,"12,00","20,00",\r\n'
    'Participant 43,Nour Amari,,"20,00",\r\n'
)
# What the action's README tells: https://github.com/classroom-resources/autograding-command-grader
INPUTS = {"test-name": True, "setup-command": False, "command": True, "timeout": False, "max-score": False}


@pytest.fixture(scope="module")
def office(tmp_path_factory) -> Path:
    """A desk with a few more answers, and what Moodle gives: the archive of an assignment and its worksheet."""
    folder = desk(tmp_path_factory.mktemp("office"))
    for number in range(6):
        (folder / "remis" / f"p{number}").mkdir()
        (folder / "remis" / f"p{number}" / f"{NAME}.py").write_text(f"{RIGHT[NAME]}# {number}\n", encoding="utf-8")
    with zipfile.ZipFile(folder / "devoir.zip", "w") as archive:
        for name, code in {"Lina Dupont_41": RIGHT[NAME], "Omar Haddad_42": WRONG, "Sam_99": WRONG}.items():
            archive.writestr(f"{name}_assignsubmission_file/{NAME}.py", code)
    (folder / "formulaire.csv").write_text(ROSTER, encoding="utf-8", newline="")
    return folder


def rows(path: Path) -> list[list[str]]:
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";" if ";" in text.splitlines()[0] else ","))


def hidden(path: Path) -> dict[str, bool]:
    """Whose answer passes the teacher's own check, in the results at `path`."""
    found = json.loads((path / "results.json").read_text(encoding="utf-8"))["submissions"]
    return {one["student"]: check["passed"] for one in found for check in one["checks"] if check["hidden"]}


def test_the_guide_can_be_followed(office):
    """Each command runs, in the order given, to the last, which leaves nothing of the class."""
    codes, seen = {}, {}
    for command in OURS:
        if "--dask" not in command:
            done = typed(command, office)
            codes[command] = done.returncode
            assert "Traceback" not in done.stderr
        if "--roster" in command:
            seen["list"] = (office / "rapports" / "roster.csv").read_text(encoding="utf-8").splitlines()
            seen["strangers"] = [row[0] for row in rows(office / "rapports" / "strangers.csv")[1:]]
        if "--more" in command:
            seen["hidden"] = hidden(office / "rapports")
        if "--weight" in command:
            seen["marks"] = {row[0]: row[-1] for row in rows(office / "rapports" / "grades.csv")}
    assert {command: code for command, code in codes.items() if code not in (0, 1)} == {}
    assert {command.split()[1] for command in codes if command.startswith("course ")} == {
        "doctor", "grade", "report", "start",
    }  # fmt: skip
    assert seen["marks"]["étudiant"] == "total sur 10" and seen["marks"]["lina"] == "10"
    assert len(seen["hidden"]) == 8 and all(seen["hidden"].values())
    before, after = ROSTER.splitlines(), seen["list"]
    assert [before[0], *before[2:]] == [after[0], *after[2:]]  # Omar's mark stood there, Nour handed in nothing
    assert after[1].startswith('Participant 41,Lina Dupont,20,"20,00",Exercices réussis')
    assert seen["strangers"] == ["Sam"]
    assert len(list(office.glob(f"textes/*/{NAME}.py"))) == 3
    assert (office / "depart" / f"{NAME}.py").exists()
    assert not (office / "remis").exists() and not (office / "rapports").exists()
    assert "Lina" not in (office / "sans-noms" / "grades.csv").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def marked(tmp_path_factory) -> Path:
    """A desk where the class has been marked."""
    folder = desk(tmp_path_factory.mktemp("marked"))
    typed("course grade remis --out rapports", folder)
    return folder


def test_own_checks_catch_the_starter(marked):
    """The check that the guide shows fails on an answer that is not written."""
    (written,) = [one for one in COMMANDS if one.startswith("cat ")]
    (marked / f"{NAME}.py").write_text(starter(BY_NAME[NAME]), encoding="utf-8")
    assert typed(f"mkdir -p mes-controles\n{written}", marked).returncode == 0
    typed(f"course grade {NAME}.py --out essai --more mes-controles", marked)
    assert list(hidden(marked / "essai").values()) == [False]


def table(head: str) -> list[list[str]]:
    """The rows of the table that begins with this cell, the marks of code taken away."""
    lines = GUIDE.partition(f"| {head} |")[2].partition("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_files_are_those_that_are_written():
    """The files of the table are all that the command ever writes."""
    named = {name for row in table("Fichier") for name in re.findall(r"`([\w.]+/?)`", row[0])}
    files = (reports.RESULTS, reports.TABLE, reports.PAGE, reports.XML, reports.ROSTER, reports.STRANGERS)
    assert named == {*files, reports.NAMES, f"{reports.PAGES}/", journal.NAME}
    assert (ROOT / "src/course/grading/results.schema.json").exists()
    assert "`src/course/grading/results.schema.json`" in GUIDE


def test_statuses_are_those_of_the_reports():
    """Each status has its row, with the word that the pages use."""
    assert {row[0].strip("`"): row[1] for row in table("Mot")} == {one.value: word for one, word in WORDS.items()}


def test_exit_codes_are_those_of_the_help(marked):
    """The exit codes of the table are those that the help gives; some of them, those of what is done here."""
    told = typed("course grade --help", marked).stdout.partition("Codes de sortie")[2]
    assert [row[0] for row in table("Code")] == re.findall(r"\b\d+\b", told) == ["0", "1", "2", "3", "4", "5", "130"]
    (marked / "vide").mkdir()
    for arguments, code in (("remis/lina.json", 0), ("remis/omar.json", 1), ("rien", 2), ("vide", 5)):
        assert typed(f"course grade {arguments} --out codes", marked).returncode == code


def test_an_exercise_of_one_counts_for_all(marked):
    """As the guide warns, without `--exercise` what one person handed in is missing from the others."""
    marks = {row[0]: dict(zip(rows(marked / "rapports" / "grades.csv")[0], row))
             for row in rows(marked / "rapports" / "grades.csv")[1:]}  # fmt: skip
    assert marks["omar"]["expert_rules"] == ""
    alone, total = (float(marks["omar"][name].replace(",", ".")) for name in (NAME, "total sur 20"))
    assert total == pytest.approx(alone / 2, abs=0.01)


def test_seconds_of_a_check():
    """The time that the guide gives a check is that of the two commands."""
    said = f"un contrôle a deux secondes\u202f; `course check` lui en laisse cinq, comme `--limit {runner.LIMIT:g}`"
    assert said in GUIDE
    assert (settings.LIMIT, runner.LIMIT) == (2, 5)


def steps(workflow: dict, job: str) -> list[str]:
    """What a job of a workflow types of ours."""
    return [step["run"] for step in workflow["jobs"][job]["steps"] if "course " in step.get("run", "")]


def test_workflow_of_a_class(marked):
    """The workflow is valid; its parts, marked one after the other and put together, give the marks of the whole."""
    workflow = yaml.safe_load(texts(GUIDE, "yaml")[0])
    for shard in workflow["jobs"]["grade"]["strategy"]["matrix"]["shard"]:
        for run in steps(workflow, "grade")[shard > 1 :]:  # the doctor once
            done = typed("set -e\n" + run.replace("${{ matrix.shard }}", str(shard)), marked)
            assert done.returncode == 0, done.stderr
    before = rows(marked / "rapports" / "grades.csv")
    (last,) = steps(workflow, "report")
    assert typed("set -e\n" + last, marked).returncode == 0
    assert rows(marked / "rapports" / "grades.csv") == before
    assert (marked / "rapports" / "report.html").stat().st_mtime > (marked / "parts").stat().st_mtime


def test_workflow_that_fails(marked):
    """A part that cannot be marked fails its job."""
    run = steps(yaml.safe_load(texts(GUIDE, "yaml")[0]), "grade")[-1].replace("remis", "perdu")
    assert typed("set -e\n" + run.replace("${{ matrix.shard }}", "1"), marked).returncode == 2


def test_workflow_of_a_repository(marked):
    """What a learner's repository runs passes on a right answer, and fails on a wrong one; so does the old action."""
    workflow, action = (yaml.safe_load(text) for text in texts(GUIDE, "yaml")[1:])
    commands = {*steps(workflow, "check"), action[0]["with"]["command"]}
    assert commands == {f"course check {NAME}.py"}
    for code, answer in ((0, RIGHT[NAME]), (1, WRONG)):
        (marked / f"{NAME}.py").write_text(answer, encoding="utf-8")
        assert typed(commands.copy().pop(), marked).returncode == code
    assert action[0]["uses"] == "classroom-resources/autograding-command-grader@v1"
    given = set(action[0]["with"])
    assert given <= set(INPUTS) and given >= {name for name, required in INPUTS.items() if required}


def test_a_cluster(marked):
    """The command for a Dask cluster marks the class on one."""
    from distributed import LocalCluster

    (command,) = [one for one in COMMANDS if "--dask" in one]
    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:
        there = command.replace("tcp://127.0.0.1:8786", cluster.scheduler_address)
        assert there != command
        done = typed(there.replace("rapports", "grappe"), marked)
    assert done.returncode == 1, done.stderr
    assert rows(marked / "grappe" / "grades.csv") == rows(marked / "rapports" / "grades.csv")
