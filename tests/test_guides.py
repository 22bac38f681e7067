"""What the guides for those who teach and who contribute say can be done, and is true."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from answers import EXERCISES
from paging import build_page
from test_dated import typographic
from test_handin import answers
from translating import write_project

from course.checking.runner import LIMIT
from course.dated import facts
from course.languages import ROOT
from course.starter import solution, starter
from course.translation.source import check

TEACH, CONTRIBUTE = (
    (ROOT / "docs" / "guides" / f"{name}.md").read_text(encoding="utf-8") for name in ("teach", "contribute")
)
NAME = "alert_threshold"
BY_NAME = {exercise.name: exercise for exercise in EXERCISES}
WRONG = solution(BY_NAME[NAME]).replace("> threshold", ">= threshold")
TRANSLATION = ROOT / "src" / "course" / "translation"


def examples(guide: str, language: str) -> list[str]:
    """The blocks of a guide in a language, those inside a list without their margin."""
    return re.findall(rf"^(`{{3,}}){language}\n(.*?)^\1$", guide, re.MULTILINE | re.DOTALL)


def texts(guide: str, language: str) -> list[str]:
    return [text for _fence, text in examples(guide, language)]


@pytest.fixture(scope="module")
def classroom(tmp_path_factory) -> Path:
    """A folder with what two learners hand in, and the two programs that the guide types."""
    folder = tmp_path_factory.mktemp("classroom")
    (folder / "remis").mkdir()
    right = answers(alert_threshold=solution(BY_NAME[NAME]), expert_rules=solution(BY_NAME["expert_rules"]))
    for name, work in {"lina": right, "omar": answers(alert_threshold=WRONG)}.items():
        (folder / "remis" / f"{name}.json").write_text(json.dumps(work), encoding="utf-8")
    (folder / "bin").mkdir()
    for name, arguments in {"course": "-m course", "python": ""}.items():
        (folder / "bin" / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n', encoding="utf-8")
        (folder / "bin" / name).chmod(0o755)
    return folder


def typed(command: str, folder: Path) -> subprocess.CompletedProcess:
    """What is typed in a shell, in French, with the programs of the classroom."""
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "LC_ALL": "fr_FR.UTF-8"}
    return subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True,
                          encoding="utf-8", check=False)  # fmt: skip


def test_commands_for_a_class_run(classroom):
    """Each command on exercises of the teachers' guide runs, in the order given: none is badly used."""
    lines = [line for block in texts(TEACH, "console") for line in block.splitlines()
             if re.match(r"course (list|start|check) ", line)]  # fmt: skip
    assert len(lines) > 7
    codes = {line: typed(line, classroom).returncode for line in lines}
    assert {line: code for line, code in codes.items() if code not in (0, 1)} == {}
    assert codes["course check seance-3/alert_threshold.py"] == 1
    assert codes["course check remis/lina.json"] == 0


def test_a_line_for_each_person(classroom):
    """The loop of the guide gives a line for each file: whose it is, how many answers are right, or what is wrong."""
    (loop,) = [block for block in texts(TEACH, "console") if block.startswith("for ")]
    (classroom / "remis" / "sam.json").write_text("{}", encoding="utf-8")
    lina, omar, sam = typed(loop, classroom).stdout.splitlines()
    assert lina == "remis/lina.json · Exercices réussis\u00a0: 2 sur 2"
    assert omar == "remis/omar.json · Exercices réussis\u00a0: 0 sur 1"
    assert sam.startswith("remis/sam.json · Erreur\u00a0: remis/sam.json n’est pas une progression")


def test_exit_codes_are_those_of_the_command(classroom):
    """The codes of the table: right, wrong, no progress file. Broken data are tested with the command line."""
    codes = re.findall(r"^\| (\d) \|", TEACH, re.MULTILINE)
    assert codes == ["0", "1", "2", "3"]
    (classroom / "note.json").write_text("{}", encoding="utf-8")
    checked = ("remis/lina.json", "remis/omar.json", "note.json", "remis/omar.json --exercise expert_rules")
    assert [typed(f"course check {one}", classroom).returncode for one in checked] == [0, 1, 2, 2]
    assert typed("course check note.json --json", classroom).stdout == ""


def test_fields_are_those_of_the_command(classroom):
    """The fields that the guide explains are those of `--json`, of an answer and of a rule that fails: all of them."""
    table = TEACH.partition("| Champ |")[2].partition("\n\n")[0]
    named = set(re.findall(r"`(\w+)`", table)) - {"null"}
    found = json.loads(typed("course check remis/omar.json --json", classroom).stdout)
    (answer,) = found["answers"]
    assert named == {*found, *answer, *answer["checks"][0]}


def test_nothing_is_left_behind(classroom, tmp_path):
    """Checking leaves no file, neither beside the answers nor in the temporary folder."""
    before = sorted(classroom.rglob("*"))
    typed(f"TMPDIR='{tmp_path}' course check remis/omar.json", classroom)
    assert sorted(classroom.rglob("*")) == before
    assert list(tmp_path.iterdir()) == []


def test_it_is_no_sandbox(classroom, tmp_path):
    """As the guide warns, an answer can write where whoever checks it can: the day it cannot, the guide changes."""
    assert "n’est pas un bac à sable" in TEACH
    mark = tmp_path / "mark"
    hostile = f"open({str(mark)!r}, 'w').close()\n{solution(BY_NAME[NAME])}"
    (classroom / "hostile.json").write_text(json.dumps(answers(alert_threshold=hostile)), encoding="utf-8")
    typed("course check hostile.json", classroom)
    assert mark.exists()


def test_a_rule_has_five_seconds():
    """The time that the guide gives a rule is that of the runner."""
    assert "Chaque règle a cinq secondes." in TEACH
    assert LIMIT == 5


def test_tests_of_ones_own(classroom):
    """The tests that the guide has one write beside an answer fail on the starter, and pass on the solution."""
    (block,) = [block for block in texts(TEACH, "console") if block.startswith("cat ")]
    folder = classroom / "seance-3"
    folder.mkdir(exist_ok=True)
    for text, code in ((starter(BY_NAME[NAME]), 1), (solution(BY_NAME[NAME]), 0)):
        shutil.rmtree(folder / "__pycache__", ignore_errors=True)  # two texts of one second would be one to Python
        (folder / f"{NAME}.py").write_text(text, encoding="utf-8")
        (folder / "data").mkdir(exist_ok=True)
        done = typed(block, classroom)
        assert done.returncode == code, done.stdout + done.stderr


def test_a_rule_added_to_a_copy(tmp_path):
    """A check added to a copy of the course counts at once, in French where it is not translated."""
    for name in ("src", "locales", "docs"):
        ignored = shutil.ignore_patterns("__pycache__", "node_modules")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    added = '\n\ndef test_added():\n    """Une règle ajoutée.\n\n    Un indice.\n    """\n' \
            "    assert first_alert([9, 9], threshold=1, duration=2) == 1\n"  # fmt: skip
    with (tmp_path / "src" / "exercises" / f"{NAME}.py").open("a", encoding="utf-8") as file:
        file.write(added)
    (tmp_path / f"{NAME}.py").write_text(solution(BY_NAME[NAME]), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "course", "check", f"{NAME}.py", "--language", "ar"], cwd=tmp_path, check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "src")}, capture_output=True, text=True, encoding="utf-8",
    )
    assert done.returncode == 1
    assert [line for line in done.stdout.splitlines() if line.startswith("✗")] == ["✗ Une règle ajoutée."]


@pytest.mark.parametrize("guide", [TEACH, CONTRIBUTE], ids=["teach", "contribute"])
def test_words_of_the_site_are_cited_to_the_letter(guide):
    """What the guides say to press or to open bears this name on the site."""
    said = "ouvrez|puis|choisit|choisissez|quand l’adresse du dépôt est connue,"
    pressed = re.findall(rf"(?:{said}) «\u00a0([^»]+)\u00a0»", guide, re.IGNORECASE)
    assert pressed
    web = ROOT / "src" / "course"
    files = [*web.rglob("web/**/*.html"), *web.glob("sphinxext/*.py"), ROOT / "locales/fr/LC_MESSAGES/sphinx.po"]
    words = "\n".join(path.read_text(encoding="utf-8") for path in files if "node_modules" not in path.parts)
    assert [name for name in pressed if f'"{name}"' not in words] == []


def test_teachers_are_shown_what_is_there():
    """The files, the sliders and the anchor that the teachers' guide sends to are there."""
    assert list((ROOT / "tests" / "wrong" / NAME).glob("*.py"))
    assert "```{explore} " in (ROOT / "docs" / "evaluate.md").read_text(encoding="utf-8")
    assert f"```{{exercise}} {NAME}\n" in (ROOT / "docs" / "indicators.md").read_text(encoding="utf-8")


def tree() -> list[str]:
    """What the annotated tree of the repository names."""
    table = CONTRIBUTE.partition("| Chemin |")[2].partition("\n\n")[0]
    return re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)


def test_tree_is_the_real_one():
    """Each path of the tree is there, with its slash if it is a folder, and each folder of the repository is named."""
    named = tree()
    assert [path for path in named if (ROOT / path).is_dir() != path.endswith("/") or not (ROOT / path).exists()] == []
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    files = [Path(line) for line in listed.splitlines()]
    top = {path.parts[0] for path in files if len(path.parts) > 1}
    assert top == {Path(path).parts[0] for path in named if "/" in path}
    inside = {path.parts[2] for path in files if path.parts[:2] == ("src", "course") and len(path.parts) > 3}
    assert inside == {Path(path).parts[2] for path in named if path.startswith("src/course/") and len(path) > 11}


def test_files_that_are_named_exist():
    """Each file that the contributors' guide names is there."""
    paths = re.findall(r"`((?:src|tests|docs|locales)/[^`]*|LICENSE)`", CONTRIBUTE)
    real = [path for path in paths if "NOM" not in path and "ma_page" not in path]
    assert len(real) > 15
    assert [path for path in real if not (ROOT / path).exists()] == []


def test_each_code_of_the_source_is_explained():
    """Each code that `course translate check fr` says of a page stands in the guide's table, and no other."""
    table = CONTRIBUTE.partition("| Code |")[2].partition("\n\n")[0]
    explained = {code for row in re.findall(r"^\| (`[^|]*) \|", table, re.MULTILINE)
                 for code in re.findall(r"`([\w-]+)`", row)}  # fmt: skip
    modules = ("source", "constructs", "headings", "inlines", "faults/typography", "faults/spelling")
    given = {
        one.value
        for name in modules
        for node in ast.walk(ast.parse((TRANSLATION / f"{name}.py").read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Fault", "Finding")
        for one in node.args
        if isinstance(one, ast.Constant) and re.fullmatch(r"[a-z]+(-[a-z]+)?", str(one.value))
    }
    assert {"label", "link", "spelling"} <= given
    assert explained == given


def test_the_page_shown_is_a_good_one(tmp_path):
    """The page that the guide gives as a model breaks no rule of the French source."""
    (page,) = [text for text in texts(CONTRIBUTE, "text") if text.startswith("---\n")]
    write_project(tmp_path, ma_page=page)
    assert [str(one) for one in check(tmp_path) if one.path.name == "ma_page.md"] == []


def test_the_question_shown_is_a_good_one(tmp_path):
    """The question that the guide gives as a model is built without a word of Sphinx, and is well written."""
    (quiz,) = [text for text in texts(CONTRIBUTE, "text") if text.startswith(":::{quiz}")]
    page, said = build_page(tmp_path, f"# Titre\n\n{quiz}", "-W")
    assert said == ""
    assert len(page.xpath("//details")) == 3
    write_project(tmp_path, ma_page=f"# Titre\n\n(ma_page-quiz)=\n## Questions\n\n{quiz}")
    assert [str(one) for one in check(tmp_path) if one.path.name == "ma_page.md"] == []


def test_the_data_and_the_fact_shown_are_real(tmp_path):
    """The sidecar is that of a file of the course; the dated fact can be read, and is well written."""
    (sidecar,) = texts(CONTRIBUTE, "json")
    assert json.loads(sidecar) == json.loads((ROOT / "src/exercises/data/nile.json").read_text(encoding="utf-8"))
    (dated,) = texts(CONTRIBUTE, "toml")
    assert tomllib.loads(dated)
    (tmp_path / "dated.toml").write_text(dated, encoding="utf-8")
    (fact,) = facts(tmp_path / "dated.toml")["law"]
    assert typographic(fact) == []
