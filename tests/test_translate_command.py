"""`course translate`: update, format and check, their exit codes and what they say."""

import json
import sys

import pytest
from click.testing import CliRunner
from translating import write_project

from course import cli, interface
from course.commands import translate as command


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A small course with its Arabic catalogues, all still to translate; what `update` said; how to run a command."""
    root, patch = write_project(tmp_path_factory.mktemp("project")), pytest.MonkeyPatch()
    patch.setattr(command, "ROOT", root)
    patch.setattr(interface, "_code", "fr")
    patch.setattr(sys, "path", list(sys.path))
    yield root, run("update", "ar")
    patch.undo()


def run(*arguments: str, **options):
    return CliRunner().invoke(command.translate, arguments, **options)


def catalogue(root, name: str = "role"):
    return root / f"locales/ar/LC_MESSAGES/{name}.po"


def test_update(project):
    """`update` creates the catalogues of a new language and counts what is left, language by language."""
    root, result = project
    assert result.exit_code == 0 and catalogue(root).exists()
    assert result.stdout.startswith("ar : catalogues récrits : 5 ; messages à traduire : ")
    assert "Lecture des pages" in result.stderr


def test_check(project):
    """`check` ends with 1 and a line a finding: file, line, code, sentence."""
    result = run("check", "ar")
    assert result.exit_code == 1
    assert "locales/ar/LC_MESSAGES/role.po:11: untranslated: message à traduire — « Le métier »" in result.stdout
    assert "erreurs : " in result.stderr


def test_check_json(project):
    """`check --json` writes the same findings for a program, and nothing else, on the standard output."""
    result = run("check", "ar", "--json")
    rows = json.loads(result.stdout)
    assert result.exit_code == 1 and set(rows[0]) == {"file", "line", "code", "text", "remark"}
    assert {row["code"] for row in rows} == {"untranslated"}


def test_check_all_right(project, monkeypatch):
    """`check` ends with 0 when nothing is wrong."""
    monkeypatch.setattr(command.gate, "check", lambda *arguments: [])
    result = run("check", "ar", "--json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])


def test_format(project):
    """`format` writes the given files again, names those that changed, and says nothing the second time."""
    root, _ = project
    path = catalogue(root)
    path.write_text(path.read_text(encoding="utf-8").replace('"Le métier"', '"Le "\n"métier"'), encoding="utf-8")
    first, second = run("format", str(path)), run("format", str(path))
    assert (first.exit_code, first.stdout) == (0, "locales/ar/LC_MESSAGES/role.po : remis en forme\n")
    assert (second.exit_code, second.stdout) == (0, "")


def test_format_everything(project):
    """`format` without a file removes the catalogues that their language has no use for."""
    root, _ = project
    needless = root / "locales/en/LC_MESSAGES/click.po"
    needless.parent.mkdir(parents=True)
    needless.write_bytes(catalogue(root, "click").read_bytes())
    assert run("format").stdout == "locales/en/LC_MESSAGES/click.po : supprimé, sans objet\n"
    assert not needless.exists()


def test_format_broken(project):
    """`format` ends with 1 and the place of what it cannot read."""
    root, _ = project
    path = catalogue(root, "broken")
    path.write_text('msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b\n', encoding="utf-8")
    result = run("format", str(path))
    path.unlink()
    assert result.exit_code == 1 and "Error: locales/ar/LC_MESSAGES/broken.po:5:" in result.stderr


@pytest.mark.parametrize(
    "arguments", [["update", "../ar"], ["check", "klingon"], ["format", "absent.po"], ["format", __file__], ["list"]]
)
def test_wrong_usage(project, arguments):
    """A code that is no language, a file that is no catalogue, an unknown command: 2, and a sentence."""
    result = run(*arguments)
    assert result.exit_code == 2 and result.stderr


def test_pages_that_cannot_be_read(tmp_path, monkeypatch):
    """When Sphinx cannot read the sources, the command ends with 1 and Sphinx's words."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(command, "ROOT", write_project(tmp_path))
    (tmp_path / "src/exercises/alert.py").write_text("def (", encoding="utf-8")
    result = run("update", "ar")
    assert result.exit_code == 1 and "alert.py:1: not valid Python" in result.stderr


def test_colours(project, monkeypatch):
    """Findings are coloured on a terminal, and plain where NO_COLOR asks for it."""
    check = ["translate", "check", "ar"]
    assert "\x1b[" in CliRunner().invoke(cli.group(), check, color=True).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in CliRunner().invoke(cli.group(), check, color=True).stdout
