"""`course translate todo` and `status`: what they say to a person, and to a program."""

import json
import sys

import pytest
from click.testing import CliRunner
from translating import write_project

from course import cli, interface
from course.commands import columns, status, todo, translating
from course.commands import translate as command
from course.languages import Language
from course.translation.catalogues import extract, update
from course.translation.pofile import messages, read, strings
from course.translation.poform import canonical

ARABIC = {
    "catalogue": "الفهرس",
    "mots à traduire": "كلمات",
    "messages à traduire": "رسائل",
    "dont périmés": "منها قديمة",
    "total": "المجموع",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A small course: its Arabic page `role` has one message out of date and the others done, `index` is done."""
    root, patch = write_project(tmp_path_factory.mktemp("project")), pytest.MonkeyPatch()
    patch.setattr(sys, "path", list(sys.path))
    found = extract(root)
    patch.setattr(todo, "extracted", lambda root: found)
    patch.setattr(interface, "_code", "fr")
    for module in (todo, status):
        patch.setattr(module, "ROOT", root)
    patch.setattr(translating, "languages", lambda: tuple(map(Language, ("fr", "ar", "en", "es"))))
    patch.setattr(status, "languages", lambda: tuple(map(Language, ("fr", "ar", "en"))))
    list(update(["fr", "ar", "en"], root, found))
    for code in ("fr", "ar", "en"):
        for path in (root / f"locales/{code}/LC_MESSAGES").glob("*.po"):
            catalogue = read(path)
            for message in messages(catalogue):
                message.string = tuple("x" * len(strings(message))) if message.pluralizable else "x"
            path.write_text(canonical(catalogue), encoding="utf-8")
    role = root / "locales/ar/LC_MESSAGES/role.po"
    text = role.read_text(encoding="utf-8").replace('msgid "Voir', '#, fuzzy\nmsgid "Voir')
    text = text.replace('X-Provenance: machine\\n"', 'X-Provenance: human\\n"\n"X-Reviewers: Zoé; Ada\\n"')
    role.write_text(text.replace('msgid "Le métier"\nmsgstr "x"', 'msgid "Le métier"\nmsgstr ""'), encoding="utf-8")
    yield root
    patch.undo()


def run(*arguments: str, **options):
    return CliRunner().invoke(command.translate, arguments, **options)


def test_todo(project):
    """`todo` lists the catalogues with something left, what is out of date apart, and the total."""
    result = run("todo", "ar")
    lines = [line.split() for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert lines[0] == ["العربية", "(ar)"]
    assert lines[2:] == [["role", "4", "2", "1"], ["total", "4", "2", "1"]]


def test_todo_done(project):
    """`todo` says so when a language has nothing left."""
    assert run("todo", "en").stdout == "English (en) : tout est traduit et à jour.\n"


def test_todo_new_language(project):
    """Of a language whose catalogues are not there, all is left: pages in the order of the contents, then the rest."""
    lines = run("todo", "es").stdout.splitlines()
    assert [line.split()[0] for line in lines[2:]] == ["index", "role", "exercises", "sphinx", "click", "total"]


def test_todo_in_arabic(project, monkeypatch):
    """In Arabic, the columns still stand one above the other, and marks keep their order from left to right."""
    monkeypatch.setattr("course.commands.todo._", lambda message: ARABIC.get(message, message))
    header, row, last = run("todo", "ar").stdout.splitlines()[1:]
    ends = [[columns.width(line[: line.index(word) + len(word)]) for word in words]
            for line, words in ((header, ["كلمات", "رسائل"]), (row, ["4", "2"]))]  # fmt: skip
    assert ends[0] == ends[1]
    for line in (header, last):
        assert line.startswith("\u200e") and "\u200e" not in row


def test_columns():
    """Texts start together and numbers end together, in scripts with accents apart and with wide signs too."""
    rows = [("中文", "5", "a"), ("e\u0301t", "10", "bc"), ("long", "1", "")]
    assert list(columns.columns(rows, numbers=[1])) == ["中文   5  a", "e\u0301t    10  bc", "long   1"]


def test_status(project):
    """`status` gives a line a language: its numbers, how it was made, and who reviewed it."""
    result = run("status")
    lines = [line.replace("\u200e", "").split() for line in result.stdout.splitlines()]
    assert result.exit_code == 0 and [line[0] for line in lines] == ["code", "fr", "ar", "en"]
    assert lines[3][1:] == ["English", lines[3][2], "100", "%", "0", "machine", "0/3", "—"]
    assert lines[2][-7:] == ["4", "machine", "et", "humaine", "1/5", "Zoé,", "Ada"]


def test_status_json(project):
    """`status --json` gives the documented object of each language, and of each of its catalogues."""
    result = run("status", "--json")
    french, arabic, english = json.loads(result.stdout)
    assert (french["code"], english["percent"], arabic["direction"]) == ("fr", 100, "rtl")
    assert [one["domain"] for one in arabic["catalogues"]] == ["index", "role", "exercises", "sphinx", "click"]
    role = arabic["catalogues"][1]
    assert role == {
        "domain": "role", "file": "locales/ar/LC_MESSAGES/role.po", "messages": 3, "translated": 1, "fuzzy": 1,
        "missing": 1, "words": 13, "words_left": 4, "percent": 33, "provenance": "human", "translators": [],
        "reviewers": ["Zoé", "Ada"],
    }  # fmt: skip
    assert (arabic["provenance"], arabic["reviewers"]) == ("mixed", ["Zoé", "Ada"])
    for field in ("messages", "translated", "fuzzy", "missing", "words", "words_left"):
        assert arabic[field] == sum(one[field] for one in arabic["catalogues"])
    for field in {*french, *role}:
        assert f"`{field}`" in status.__doc__


@pytest.mark.parametrize("arguments", [["todo", "klingon"], ["status", "ar"], ["todo", "--json"]])
def test_wrong_usage(project, arguments):
    """What is no language, or no option, is wrong usage."""
    assert run(*arguments).exit_code == 2


def test_broken_catalogue(project):
    """A catalogue that cannot be read ends both commands with 1, its file and its line."""
    path = project / "locales/ar/LC_MESSAGES/index.po"
    before = path.read_bytes()
    path.write_bytes(before + b'\nmsgid "sans fin\n')
    results = [run("todo", "ar"), run("status")]
    path.write_bytes(before)
    for result in results:
        assert result.exit_code == 1 and "locales/ar/LC_MESSAGES/index.po:" in result.stderr


def test_colours(project, monkeypatch):
    """The name of the language is bold on a terminal; off it, and where NO_COLOR asks for it, it is plain."""
    asked = ["translate", "todo", "ar"]
    assert "\x1b[" in CliRunner().invoke(cli.group(), asked, color=True).stdout
    assert "\x1b[" not in CliRunner().invoke(cli.group(), asked).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in CliRunner().invoke(cli.group(), asked, color=True).stdout
