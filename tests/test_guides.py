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
from desk import BY_NAME, NAME, desk, texts, typed
from paging import build_page
from test_dated import typographic
from test_handin import answers
from translating import write_project

from course.checking.runner import LIMIT
from course.dated import facts
from course.languages import ROOT
from course.starter import solution
from course.translation.source import check

TEACH, GRADE, CONTRIBUTE = (
    (ROOT / "docs" / "guides" / f"{name}.md").read_text(encoding="utf-8") for name in ("teach", "grade", "contribute")
)
TRANSLATION = ROOT / "src" / "course" / "translation"


@pytest.fixture(scope="module")
def classroom(tmp_path_factory) -> Path:
    return desk(tmp_path_factory.mktemp("classroom"))


def test_commands_for_a_class_run(classroom):
    """Each command on exercises of the teachers' guide runs, in the order given: none is badly used."""
    lines = [line for block in texts(TEACH, "console") for line in block.splitlines()
             if line.startswith("course ") and line.split()[1] != "build"]  # fmt: skip
    assert {line.split()[1] for line in lines} == {"list", "start", "check", "grade"}
    codes = {line: typed(line, classroom).returncode for line in lines}
    assert {line: code for line, code in codes.items() if code not in (0, 1)} == {}
    assert codes["course check seance-3/alert_threshold.py"] == 1
    assert codes["course check remis/lina.json"] == 0
    assert (classroom / "carnets" / f"{NAME}.ipynb").exists()
    assert (classroom / "corriges" / "solutions.html").exists()
    assert (classroom / "rapports" / "report.html").exists()


def test_exit_codes_are_those_of_the_command(classroom):
    """The codes of the table: right, wrong, no progress file; and all those that the help gives."""
    codes = re.findall(r"^\| (\d+) \|", TEACH, re.MULTILINE)
    told = typed("course check --help", classroom).stdout.partition("Codes de sortie")[2]
    assert codes == re.findall(r"\b\d+\b", told) == ["0", "1", "2", "3", "130"]
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


def hostile(code: str, classroom: Path) -> str:
    """The name of a progress file whose answer is right, and runs this code too."""
    work = answers(alert_threshold=f"{code}\n{solution(BY_NAME[NAME])}")
    (classroom / "hostile.json").write_text(json.dumps(work), encoding="utf-8")
    return "hostile.json"


def test_check_is_no_sandbox(classroom, tmp_path):
    """As the guide warns, an answer that is checked can write where whoever checks it can."""
    assert "`check` n’a pas de bac à sable" in TEACH
    mark = tmp_path / "mark"
    file = hostile(f"open({str(mark)!r}, 'w').close()", classroom)
    typed(f"course check {file}", classroom)
    assert mark.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="this sandbox is Linux's")
def test_grade_is_a_sandbox(classroom, tmp_path):
    """As the guide says, the same answer cannot when it is marked; and it is marked."""
    assert "`grade` en a un" in TEACH
    mark = tmp_path / "mark"
    file = hostile(f"try:\n    open({str(mark)!r}, 'w').close()\nexcept OSError:\n    pass", classroom)
    done = typed(f"course grade {file} --out '{tmp_path}/out'", classroom)
    assert done.returncode == 0, done.stderr
    assert not mark.exists()


def test_a_rule_has_five_seconds():
    """The time that the guide gives a rule is that of the runner."""
    assert "Chaque règle a cinq secondes." in TEACH
    assert LIMIT == 5


def test_the_wheel_is_named():
    """The guides name the wheel as it is built, and what it is installed as."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wheel = f"{project['name'].replace('-', '_')}-{project['version']}-py3-none-any.whl"
    named = set(re.findall(r"[\w.-]+\.whl", TEACH + GRADE))
    assert named == {wheel}
    assert f"--find-links dist {project['name']}\n" in TEACH
    extras = set(re.findall(r"\.whl\[(\w+)\]", GRADE))
    assert extras == set(project["optional-dependencies"])


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
