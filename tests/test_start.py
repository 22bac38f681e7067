"""`course start`: what is handed out, in which language, and what is left alone."""

import json
import re
from html.parser import HTMLParser

import pytest
from test_cli import NAME, SOLUTION, course

from course.contents import exercise_names
from course.datasets import DATA, EXERCISES
from course.exercise import Exercise
from course.languages import languages, translations
from course.starter import starter

TWO = ("alert_threshold", "expert_rules")


def files(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def exercise(name):
    return Exercise.read(EXERCISES / f"{name}.py")


def test_several_exercises(tmp_path):
    """Each exercise named is written with its data, and a readme that names them, in a folder made for it."""
    assert course("start", "--to", "a/b", *TWO, cwd=tmp_path).returncode == 0
    data = {f"data/{one}" for name in TWO for one in exercise(name).data}
    assert set(files(tmp_path / "a" / "b")) == {"README.md", *(f"{name}.py" for name in TWO), *data}
    told = (tmp_path / "a" / "b" / "README.md").read_text(encoding="utf-8")
    assert all(f"`{name}.py` — {exercise(name).title}" in told for name in TWO)


def test_all_exercises(tmp_path):
    """Without a name every exercise is written, all its data intact; without a folder too, nothing is."""
    assert course("start", "--to", "all", cwd=tmp_path).returncode == 0
    written = tmp_path / "all"
    assert sorted(path.stem for path in written.glob("*.py")) == sorted(exercise_names())
    assert {path.name for path in (written / "data").iterdir()} == {
        one for name in exercise_names() for one in exercise(name).data
    }
    assert all(path.read_bytes() == (DATA / path.name).read_bytes() for path in (written / "data").iterdir())
    (tmp_path / "here").mkdir()
    assert course("start", cwd=tmp_path / "here").returncode == 2
    assert files(tmp_path / "here") == []


@pytest.mark.parametrize("language", [language.code for language in languages()])
def test_language_of_a_starter(tmp_path, language):
    """A starter is written in the language asked for."""
    course("start", NAME, "--language", language, cwd=tmp_path)
    expected = starter(exercise(NAME), translations(language).gettext)
    assert (tmp_path / f"{NAME}.py").read_text(encoding="utf-8") == expected


def test_work_is_left_and_the_rest_written(tmp_path):
    """What is there is left and named, the rest is written with code 0; when nothing is written, the code is 2."""
    work = {f"{TWO[0]}.py": "my work", "README.md": "my notes", "data/water_flow.csv": "my data"}
    (tmp_path / "data").mkdir()
    for name, text in work.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = course("start", "--to", ".", *TWO, cwd=tmp_path)
    assert done.returncode == 0
    assert all(name in done.stderr for name in work)
    assert {name: (tmp_path / name).read_text(encoding="utf-8") for name in work} == work
    assert (tmp_path / f"{TWO[1]}.py").exists()
    again = course("start", "--to", ".", *TWO, cwd=tmp_path)
    assert again.returncode == 2
    assert all(f"{name}.py" in again.stderr for name in TWO)


def test_folder_that_cannot_be_written(tmp_path):
    """A file where the folder should be made is told in one sentence, code 2."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    done = course("start", NAME, "--to", "taken/below", cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr and "taken" in done.stderr


def test_notebooks_are_checked_like_files(tmp_path):
    """A notebook holds the starter in the tagged cell; completed, it passes as a Python file does."""
    assert course("start", "--notebook", "--to", ".", *TWO, cwd=tmp_path).returncode == 0
    assert {path for path in files(tmp_path) if "data" not in path} == {"README.md", *(f"{one}.ipynb" for one in TWO)}
    path = tmp_path / f"{NAME}.ipynb"
    assert course("check", path.name, cwd=tmp_path).returncode == 1
    notebook = json.loads(path.read_text(encoding="utf-8"))
    (cell,) = [one for one in notebook["cells"] if one["metadata"].get("tags")]
    assert cell["metadata"]["course"] == {"exercise": NAME} and cell["source"][0] == f"%%writefile {NAME}.py\n"
    cell["source"] = cell["source"][:1] + SOLUTION.splitlines(keepends=True)
    path.write_text(json.dumps(notebook), encoding="utf-8")
    done = course("check", path.name, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


class Tags(HTMLParser):
    """The elements of a page that are open at its end, its links, and what it holds of other files."""

    def __init__(self):
        super().__init__()
        self.open, self.links, self.names, self.other = [], set(), set(), []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag not in ("meta", "br"):
            self.open.append(tag)
        self.links |= {found["href"]} if "href" in found else set()
        self.names |= {f"#{found['id']}"} if "id" in found else set()
        self.other += [name for name in found if name == "src"] + [tag] * (tag in ("link", "script"))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("ar", "rtl")])
def test_solutions_for_the_teacher(tmp_path, language, direction):
    """`--solutions` writes one page alone, in the language: of each exercise the rules, their hints, a solution."""
    done = course("start", "--to", "mine", "--solutions", "--language", language, *TWO, cwd=tmp_path)
    assert done.returncode == 0
    assert files(tmp_path) == ["mine/solutions.html"]
    page = (tmp_path / "mine" / "solutions.html").read_text(encoding="utf-8")
    assert f'<html lang="{language}" dir="{direction}">' in page
    tags = Tags()
    tags.feed(page)
    assert (tags.open, tags.other) == ([], [])
    assert tags.links == tags.names == {f"#{name}" for name in TWO}
    translate = translations(language).gettext
    plain = re.sub(r"</?code>|`", "", page)
    for check in exercise(NAME).checks:
        assert escaped(translate(check.rule)) in plain
        assert escaped(translate(check.hint)) in plain
    assert "if run == duration:" in page
    assert course("start", "--to", "mine", "--solutions", cwd=tmp_path).returncode == 2


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").replace("`", "")
