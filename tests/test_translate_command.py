"""`course translate`: update, format and check, their exit codes and what they say."""

import json
import sys

import pytest
from click.testing import CliRunner
from translating import write_project

from course import cli, interface
from course.commands import check_translations, translating
from course.commands import translate as command
from course.languages import Language
from course.translation.faults import glossary


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A small course with its Arabic catalogues, all still to translate; what `update` said; how to run a command."""
    root, patch = write_project(tmp_path_factory.mktemp("project")), pytest.MonkeyPatch()
    at(root, patch)
    patch.setattr(interface, "_code", "fr")
    yield root, run("add", "ar")
    patch.undo()


def at(root, patch) -> None:
    """Have the commands work in this course, whose languages are the folders of its `locales`."""
    for module in (command, check_translations):
        patch.setattr(module, "ROOT", root)
    found = lambda: tuple(Language(path.name) for path in sorted(root.glob("locales/*")))  # noqa: E731
    for module in (command, translating):
        patch.setattr(module, "languages", found)
    patch.setattr(sys, "path", list(sys.path))


def run(*arguments: str, **options):
    return CliRunner().invoke(command.translate, arguments, **options)


def catalogue(root, name: str = "role"):
    return root / f"locales/ar/LC_MESSAGES/{name}.po"


def test_add(project):
    """`add` creates the catalogues of a new language, counts what is left, and says what to do next."""
    root, result = project
    assert result.exit_code == 0 and catalogue(root).exists()
    assert result.stdout.startswith("ar : catalogues récrits : 5 ; messages retirés : 0 ; à traduire : ")
    assert "course translate preview ar" in result.stdout
    assert "Lecture des pages" in result.stderr


def test_add_knows_what_sphinx_says(project):
    """What Sphinx says in that language already is not left to translate."""
    root, _ = project
    assert 'msgid "Search"\nmsgstr "بحث"' in catalogue(root, "sphinx").read_text(encoding="utf-8")


def test_update(project):
    """`update` leaves up-to-date catalogues as they are, and counts what is left."""
    result = run("update")
    said = "ar : catalogues récrits : 0 ; messages retirés : 0 ; à traduire : "
    assert result.exit_code == 0 and result.stdout.startswith(said)


def test_check(project):
    """`check` ends with 1 and a line a finding: file, line, code, sentence."""
    result = run("check", "ar")
    assert result.exit_code == 1
    assert "locales/ar/LC_MESSAGES/role.po:11: untranslated: message à traduire — « Le métier »" in result.stdout
    assert "erreurs : " in result.stderr


def test_check_json(project):
    """`check --json` writes the same findings for a program, and nothing else, on the standard output."""
    result = run("check", "ar", "--json")
    rows = json.loads(result.stdout)
    assert result.exit_code == 1 and set(rows[0]) == {"file", "line", "code", "text", "remark"}
    assert {row["code"] for row in rows} == {"untranslated"}


def test_check_of_the_source(project, monkeypatch):
    """`check fr`, and `check` alone, also read the French pages; another language's check leaves them alone."""
    root = project[0]
    monkeypatch.setattr(translating, "languages", lambda: (Language("fr"), Language("ar")))
    page = root / "docs" / "role.md"
    before = page.read_text(encoding="utf-8")
    page.write_text(f"{before}\nUn <b>mot</b>.\n", encoding="utf-8")
    try:
        french, arabic, rows = run("check", "fr"), run("check", "ar"), json.loads(run("check", "--json").stdout)
    finally:
        page.write_text(before, encoding="utf-8")
    assert french.exit_code == 1 and "docs/role.md:7: html: écrivez du Markdown" in french.stdout
    assert "docs/role.md" not in arabic.stdout
    assert {"file": "docs/role.md", "line": 7, "code": "html"}.items() <= rows[0].items()


def test_check_all_right(project, monkeypatch):
    """`check` ends with 0 when nothing is wrong."""
    monkeypatch.setattr(check_translations.gate, "check", lambda *arguments: [])
    result = run("check", "ar", "--json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])


def test_check_with_a_broken_glossary(project, monkeypatch):
    """`check` ends with 1 and one sentence when the glossary cannot be read: its line, and what to do."""
    root, _updated = project
    broken = root / "glossary.csv"
    broken.write_text("fr,sense,ar\nseuil,,\"a\"b\n", encoding="utf-8")
    monkeypatch.setattr(check_translations.gate, "check", lambda *arguments: glossary.terms("ar", broken))
    result = run("check", "ar")
    assert result.exit_code == 1 and "glossary.csv:2: cette ligne n’est pas du CSV" in result.output
    assert "Traceback" not in result.output


def test_format(project):
    """`format` writes the given files again, names those that changed, and says nothing the second time."""
    root, _ = project
    path = catalogue(root)
    path.write_text(path.read_text(encoding="utf-8").replace('"Le métier"', '"Le "\n"métier"'), encoding="utf-8")
    first, second = run("format", str(path)), run("format", str(path))
    assert (first.exit_code, first.stdout) == (0, "locales/ar/LC_MESSAGES/role.po : remis en forme\n")
    assert (second.exit_code, second.stdout) == (0, "")


def test_format_check(project):
    """`format --check` names what is not in form, ends with 1 and writes nothing."""
    root, _ = project
    path = catalogue(root, "index")
    formed = path.read_bytes()
    path.write_bytes(formed.replace(b'msgid "Accueil"', b'msgid "Acc"\n"ueil"'))
    given, result = path.read_bytes(), run("format", "--check")
    assert (result.exit_code, result.stdout) == (1, "locales/ar/LC_MESSAGES/index.po : n’est pas en forme\n")
    assert path.read_bytes() == given != formed
    path.write_bytes(formed)
    assert run("format", "--check").exit_code == 0


def test_check_of_a_file(project, tmp_path):
    """`check --file F.po --against F.pot` needs no course: it compares two files, wherever they are."""
    (tmp_path / "role.pot").write_text('msgid ""\nmsgstr ""\n\nmsgid "Le `métier`"\nmsgstr ""\n', encoding="utf-8")
    po = tmp_path / "role.po"
    po.write_text(catalogue(project[0]).read_text(encoding="utf-8").partition("\n\n")[0] + "\n", encoding="utf-8")
    with po.open("a", encoding="utf-8") as file:
        file.write('\nmsgid "Le `métier`"\nmsgstr "المهنة"\n')
    result = run("check", "--file", str(po), "--against", str(tmp_path / "role.pot"))
    assert (result.exit_code, result.stdout) == (1, f"{po}:10: markup: il manque : code métier — « Le `métier` »\n")


def test_check_of_a_file_of_any_name(project, tmp_path):
    """A plural that has no field is compared, whatever the name of its file."""
    plural = 'msgid ""\nmsgstr ""\n\nmsgid "un"\nmsgid_plural "deux"\nmsgstr[0] "{}"\nmsgstr[1] "{}"\n'
    (tmp_path / "role.pot").write_text(plural.format("", ""), encoding="utf-8")
    (tmp_path / "es.po").write_text(plural.format("uno", "dos"), encoding="utf-8")
    result = run("check", "--file", str(tmp_path / "es.po"), "--against", str(tmp_path / "role.pot"))
    assert result.exit_code == 1 and "Plural-Forms" in result.stdout


def test_template_in_no_encoding(project, tmp_path):
    """A template that names an encoding that there is not ends the command with 2 and a sentence."""
    text = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=klingon\\n"\n\nmsgid "un"\nmsgstr ""\n'
    for name in ("role.pot", "es.po"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    result = run("check", "--file", str(tmp_path / "es.po"), "--against", str(tmp_path / "role.pot"))
    assert result.exit_code == 2 and "klingon" in result.stderr


def test_format_everything(project):
    """`format` without a file removes the catalogues that their language has no use for."""
    root, _ = project
    needless = root / "locales/en/LC_MESSAGES/click.po"
    needless.parent.mkdir(parents=True)
    needless.write_bytes(catalogue(root, "click").read_bytes())
    assert run("format").stdout == "locales/en/LC_MESSAGES/click.po : supprimé, sans objet\n"
    assert not needless.exists()


def test_format_broken(project):
    """`format` ends with 1 and the place of what it cannot read."""
    root, _ = project
    path = catalogue(root, "broken")
    path.write_text('msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b\n', encoding="utf-8")
    result = run("format", str(path))
    path.unlink()
    assert result.exit_code == 1 and ": locales/ar/LC_MESSAGES/broken.po:5:" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["update", "../ar"], ["update", "es"], ["check", "klingon"], ["format", "absent.po"], ["format", __file__],
        ["list"], ["add", "ar"], ["add", "klingon"], ["add", "../es"], ["check", "--file", __file__],
        ["check", "--file", __file__, "--against", __file__],
    ],
)
def test_wrong_usage(project, arguments):
    """What is no language or no catalogue, a language that is there or is not, an unknown command: 2, a sentence."""
    result = run(*arguments)
    assert result.exit_code == 2 and result.stderr


def test_pages_that_cannot_be_read(tmp_path, monkeypatch):
    """When Sphinx cannot read the sources, the command ends with 1 and Sphinx's words."""
    at(write_project(tmp_path), monkeypatch)
    (tmp_path / "src/exercises/alert.py").write_text("def (", encoding="utf-8")
    result = run("add", "ar")
    assert result.exit_code == 1 and "alert.py:1: not valid Python" in result.stderr


def test_colours(project, monkeypatch):
    """Findings are coloured on a terminal, and plain where NO_COLOR asks for it."""
    check = ["translate", "check", "ar"]
    assert "\x1b[" in CliRunner().invoke(cli.group(), check, color=True).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in CliRunner().invoke(cli.group(), check, color=True).stdout
