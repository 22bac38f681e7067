"""Where the messages of a language stand."""

import pytest
from previewing import catalogue, edit

from course.translation.standing import broken, domains, key, standings

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
THREE = 'msgid "Un"\nmsgstr "One"\n\n#, fuzzy\nmsgid "Deux"\nmsgstr "Two"\n\nmsgid "Trois"\nmsgstr ""\n'


@pytest.fixture
def root(tmp_path):
    for domain in ("role", "domains/vision", "exercises"):
        path = catalogue(tmp_path, domain)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEAD + THREE, encoding="utf-8")
    return tmp_path


def test_states_and_lines(root):
    """A message is done, stale or untranslated, at the line of its file; what is not done shows what there is."""
    found = standings("en", "role", root)
    rows = [(text, one.state, one.text, one.message.lineno) for text, one in found.items()]
    assert rows == [("Un", "done", "One", 5), ("Deux", "stale", "Two", 9), ("Trois", "untranslated", "Trois", 12)]


def test_a_key_is_of_one_message(root):
    """The name of a message is the same wherever its line moves, and another in another catalogue."""
    before = standings("en", "role", root)["Trois"].key
    edit(root, "role", "Un", text="One and\\n\"\n\"more")
    after = standings("en", "role", root)["Trois"]
    assert (after.key, after.message.lineno) == (before, 13)
    assert before == key("role", "Trois") != key("exercises", "Trois")


def test_a_plural_is_named_by_its_singular(root):
    """A message with plural forms is untranslated as long as one form is."""
    path = catalogue(root, "exercises")
    plural = 'msgid "{n} essai"\nmsgid_plural "{n} essais"\nmsgstr[0] "{n} try"\nmsgstr[1] "%s"\n'
    for last, state in (("", "untranslated"), ("{n} tries", "done")):
        path.write_text(HEAD + plural.replace("%s", last), encoding="utf-8")
        assert standings("en", "exercises", root)["{n} essai"].state == state


def test_a_translation_that_cannot_be_filled_in_is_not_shown(root):
    """A translation with another field than its source would end the build: its source is shown."""
    catalogue(root, "exercises").write_text(HEAD + 'msgid "{n} pas"\nmsgstr "{m} steps"\n', encoding="utf-8")
    assert standings("en", "exercises", root)["{n} pas"].text == "{n} pas"


def test_every_broken_catalogue_is_told(root):
    """Each catalogue that cannot be read is told with its line; the others are read."""
    for domain in ("role", "domains/vision"):
        with catalogue(root, domain).open("a", encoding="utf-8") as file:
            file.write("msgstr sans guillemets\n")
    assert sorted(domains("en", root)) == ["domains/vision", "exercises", "role"]
    assert [(error.path.stem, error.line) for error in broken("en", root)] == [("vision", 14), ("role", 14)]


def test_a_language_without_catalogues(tmp_path):
    """Where there is no file there is no message."""
    assert standings("de", "role", tmp_path) == {} and domains("de", tmp_path) == []
