"""How far each language is: what is counted, and in which order."""

import pytest
from babel.messages.pofile import read_po
from translating import templates

from course.translation.catalogues import update
from course.translation.pofile import BrokenCatalogue, messages, read
from course.translation.poform import canonical
from course.translation.provenance import Provenance
from course.translation.status import State, in_order, status, total
from course.translation.templates import Templates

ONE, TWO, THREE = "Un capteur relève le débit.", "Voir [l’accueil](index.md) et `limit`.", "Fin."
SOURCE = templates(role=[ONE, TWO, THREE], exercises=[["{count} essai", "{count} essais"]], click=["Usage:"])


def course(root, code="ar", sources=SOURCE, **changes):
    """The catalogues of a language, without translation but for these changes: `{msgid: (translation, is fuzzy)}`."""
    list(update([code], root, sources))
    for path in (root / f"locales/{code}/LC_MESSAGES").glob("*.po"):
        catalogue = read(path)
        for message in messages(catalogue):
            if message.id in changes.get(path.stem, {}):
                message.string, fuzzy = changes[path.stem][message.id]
                message.flags.update(["fuzzy"] * fuzzy)
        path.write_text(canonical(catalogue), encoding="utf-8")
    return root


def states(root, code="ar", sources=SOURCE) -> dict[str, State]:
    return {state.domain: state for state in status([code], sources, root)[code]}


def test_counts(tmp_path):
    """Messages are translated, out of date or missing; words are those of the source, code and addresses left out."""
    found = states(course(tmp_path, role={ONE: ("أ", False), TWO: ("ب", True)}))["role"]
    assert (found.messages, found.translated, found.fuzzy, found.missing, found.left) == (3, 1, 1, 1, 2)
    assert (found.words, found.words_left, found.percent) == (9, 4, 33)
    assert found.provenance == Provenance("machine")


def test_what_the_source_has_today(tmp_path):
    """A message that the catalogue lacks is missing; one that the source lost is not counted."""
    course(tmp_path, role={ONE: ("أ", False), THREE: ("ت", False)})
    today = templates(role=[ONE, "Une phrase de plus."])
    assert states(tmp_path, sources=today)["role"] == State("role", 2, 1, 0, 9, 4, Provenance("machine"))


def test_no_catalogue(tmp_path):
    """Of a language that has no catalogue, all is missing, and nothing is known of who made it."""
    found = states(tmp_path, "es")
    assert [(one.domain, one.missing, one.messages, one.provenance) for one in found.values()] == [
        ("role", 3, 3, None), ("exercises", 1, 1, None), ("click", 1, 1, None),
    ]  # fmt: skip


def test_plural_forms(tmp_path):
    """A plural is translated when all its forms are; its words are those of the singular and of the plural."""
    key = ("{count} essai", "{count} essais")
    some = course(tmp_path / "some", exercises={key: (("a", "a", "a", "a", "a", ""), False)})
    whole = course(tmp_path / "whole", exercises={key: (("a",) * 6, False)})
    assert states(some)["exercises"].translated == 0 and states(whole)["exercises"].translated == 1
    assert states(whole)["exercises"].words == 2


def test_blocks_of_code_and_formulas_are_no_words(tmp_path):
    """What is no prose counts as a message, and for no word."""
    lines = 'msgid "x = 1\\nprint(x)"\nmsgstr ""\n\nmsgid "\\\\frac{a}{b}"\nmsgstr ""\n'
    sources = Templates({"role": read_po(lines.splitlines())}, SOURCE.markdown)
    found = states(tmp_path, sources=sources)["role"]
    assert (found.messages, found.words) == (2, 0)


def test_needed_only(tmp_path):
    """A language has no state for what is its own source."""
    assert list(states(tmp_path, "fr")) == ["click"] and list(states(tmp_path, "en")) == ["role", "exercises"]


def test_percent_is_rounded_down(tmp_path):
    """A hundred per cent is said only of what is complete."""
    sources = templates(role=[f"Phrase {number}." for number in range(200)])
    done = {f"Phrase {number}.": ("x", False) for number in range(199)}
    assert states(course(tmp_path, sources=sources, role=done), sources=sources)["role"].percent == 99


def test_total():
    """A total is a sum, and tells of every hand; of nothing, it is complete."""
    one = State("a", 3, 1, 1, 30, 20, Provenance("machine", ("Ada",), ("Zoé",)))
    other = State("b", 2, 2, 0, 10, 0, Provenance("human", ("Ada", "Iñaki")))
    assert total([one, other]) == State("", 5, 3, 1, 40, 20, Provenance("mixed", ("Ada", "Iñaki"), ("Zoé",)))
    assert (total([]).percent, total([]).provenance) == (100, None)


def test_title(tmp_path):
    """The translation of a page's title is told once it is done, not while it is out of date."""
    for name, fuzzy, title in (("done", False, "ت"), ("stale", True, "")):
        root = course(tmp_path / name, role={THREE: ("ت", fuzzy)})
        [found] = [one for one in status(["ar"], SOURCE, root, {"role": THREE})["ar"] if one.domain == "role"]
        assert found.title == title


def test_broken(tmp_path):
    """A catalogue that cannot be read is told, with its place."""
    path = course(tmp_path) / "locales/ar/LC_MESSAGES/role.po"
    path.write_text(path.read_text(encoding="utf-8") + '\nmsgid "sans fin\n', encoding="utf-8")
    with pytest.raises(BrokenCatalogue, match="role"):
        states(tmp_path)


def test_order_of_the_course(tmp_path):
    """Pages come as the contents list them, then those that they do not list, then exercises, Sphinx and click."""
    (tmp_path / "part").mkdir()
    toctree = "# Titre\n\n```{toctree}\ntwo\npart/one\nabsent\n```\n"
    for name, text in {"index": toctree, "two": "# Deux\n", "part/one": "# Une\n"}.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    names = ("click", "exercises", "index", "orphan", "part/one", "sphinx", "two")
    found = in_order(templates(**{name: [] for name in names}), tmp_path / "index.md")
    assert list(found.catalogues) == ["index", "two", "part/one", "orphan", "exercises", "sphinx", "click"]
