"""Languages and their catalogues, good or broken."""

import subprocess
import sys
from datetime import date

import pytest
from babel.dates import format_date
from sphinx.config import Config
from sphinx.errors import ExtensionError

from course import languages
from course.sphinxext import localised
from course.translation.pofile import BrokenCatalogue

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.fixture
def catalogue(tmp_path, monkeypatch):
    """Writes the English catalogue of the exercises, the only one of the course."""
    path = tmp_path / "en" / "LC_MESSAGES" / "exercises.po"
    path.parent.mkdir(parents=True)
    for module in (languages, localised):
        monkeypatch.setattr(module, "LOCALES", tmp_path)
    uncached = languages.languages.__wrapped__
    monkeypatch.setattr(languages, "translations", languages.translations.__wrapped__)
    for module in (languages, localised):
        monkeypatch.setattr(module, "languages", uncached)

    def write(text: str, encoding: str = "utf-8"):
        path.write_text(HEADER + text, encoding=encoding)
        return path

    return write


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("{count} essais", "{count} trials", "{count} trials"),
        ("{count} essais", "{n} trials", "{count} essais"),
        ("{count} essais", "{count trials", "{count} essais"),
        ("{count} essais", "{count:x} trials", "{count} essais"),
        ("{count} essais", "trials", "{count} essais"),
        ("essais", "{n} trials", "essais"),
        ("un dict {mot: rang}", "a dict {word: rank}", "a dict {word: rank}"),
    ],
)
def test_other_fields_leave_the_message_in_french(catalogue, source, target, said):
    """A translation that cannot be filled in as its source is left out; braces of prose are free."""
    catalogue(f'msgid "{source}"\nmsgstr "{target}"\n')
    assert languages.translations("en").gettext(source) == said


def test_plural_form_may_leave_its_field_out(catalogue):
    """« One trial » needs no number; a field of its own is refused all the same."""
    source = ("{count} essai", "{count} essais")
    ids = f'msgid "{source[0]}"\nmsgid_plural "{source[1]}"\n'
    catalogue(f'{ids}msgstr[0] "one trial"\nmsgstr[1] "{{count}} trials"\n')
    assert languages.translations("en").ngettext(*source, 1) == "one trial"
    catalogue(f'{ids}msgstr[0] "one trial"\nmsgstr[1] "{{n}} trials"\n')
    assert languages.translations("en").ngettext(*source, 2) == "{count} essais"


@pytest.mark.parametrize(
    ("text", "encoding", "line"),
    [('msgid "é"\nmsgstr "e"\n', "latin-1", 1), ("garbage\n", "utf-8", 4), ('msgid "a"\nmsgstr "b\n', "utf-8", 5)],
)
def test_unreadable_catalogue_is_told_by_path_and_line(catalogue, text, encoding, line):
    """What Babel would guess or skip is an error of one line, for a command as for Sphinx."""
    path = catalogue(text, encoding)
    with pytest.raises(BrokenCatalogue) as caught:
        languages.translations("en")
    assert str(caught.value).startswith(f"{path}:{line}: ")
    with pytest.raises(ExtensionError) as caught:
        localised.check_catalogues(None, Config({}, {"language": "en"}))
    assert str(caught.value).startswith(f"{path}:{line}: ") and "\n" not in str(caught.value)


def test_french_needs_no_catalogue_of_its_own(catalogue):
    """A catalogue from French to French is not read: it cannot break the language that all fall back to."""
    path = languages.catalogue("fr", "exercises")
    path.parent.mkdir(parents=True)
    path.write_text("garbage\n", encoding="utf-8")
    assert languages.translations("fr").gettext("essai") == "essai"


@pytest.mark.parametrize("code", ["xx", "de-AT", "old"])
def test_folder_that_is_no_language_is_told(catalogue, tmp_path, code):
    """A folder of `locales/` whose name is no code is named, for a command as for Sphinx."""
    (tmp_path / code / "LC_MESSAGES").mkdir(parents=True)
    with pytest.raises(languages.UnknownLanguage, match=code):
        languages.languages()
    with pytest.raises(ExtensionError, match=code):
        localised.check_catalogues(None, Config({}, {"language": "fr"}))


def course(locales, *arguments):
    """Run the command with these catalogues, in English."""
    code = (
        "import pathlib, sys; from course import cli, languages; languages.LOCALES = pathlib.Path(sys.argv[1]); "
        "cli.main([*sys.argv[2:], '--language', 'en'])"
    )
    command = [sys.executable, "-c", code, str(locales), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_command_goes_on_in_french(catalogue, tmp_path):
    """A command whose catalogue cannot be read says so in one sentence, then speaks French."""
    path = catalogue("garbage\n")
    done = course(tmp_path, "list")
    assert done.returncode == 0 and "Seuil d’alerte" in done.stdout
    assert done.stderr.startswith(f"{path}:4: ") and done.stderr.count("\n") == 1


def test_command_names_the_folder_that_is_no_language(catalogue, tmp_path):
    """A folder that is no language is broken data of the course: one sentence, code 3."""
    (tmp_path / "xx" / "LC_MESSAGES").mkdir(parents=True)
    done = course(tmp_path, "list")
    assert done.returncode == 3
    assert done.stderr.startswith(f"{tmp_path / 'xx'}: ") and done.stderr.count("\n") == 1


def test_dates_of_english_are_british():
    """The English of the course is British, its dates too; another language writes its own."""
    written = [format_date(date(2025, 2, 1), "long", locale=languages.Language(code).dates) for code in ("en", "fr")]
    assert written == ["1 February 2025", "1 février 2025"]
