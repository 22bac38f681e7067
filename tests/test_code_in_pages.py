"""The Python of pages is translated by its comments and docstrings, and by nothing else."""

import sys

import pytest
from babel.messages.pofile import escape
from hypothesis import given
from hypothesis import strategies as st
from paging import build_page
from translating import write_project

from course.translation.catalogues import update
from course.translation.codeprose import breaks, passages, translated
from course.translation.faults.python import tokens
from course.translation.templates import extract

PROGRAM = '''\
"""Un module de la page."""

# Un commentaire écrit
# sur deux lignes
LIMIT = 3  # le seuil


class Pipe:
    """Une conduite."""

    def flow(self, hours):
        """Renvoie le débit.

        hours : durée en heures,
        au moins 1.
        """
        return f"{hours} # pas un commentaire"  # noqa: RUF100
'''
SESSION = '''\
>>> # On lit
>>> # les débits
>>> flows = [3, 4]  # en litres
>>> def first(flows):
...     """Renvoie le premier."""
...     # rien de plus
...     return flows[0]  # doctest: +SKIP
>>> "# pas un commentaire"
'# pas un commentaire'
'''
ENGLISH = {
    "Un module de la page.": "A module of the page.",
    "Un commentaire écrit sur deux lignes": (
        "A comment that was written on two lines and is now a good deal longer than it was before"
    ),
    "le seuil": "the threshold",
    "Une conduite.": "A pipe.",
    "Renvoie le débit.": "Return the flow.",
    "hours : durée en heures, au moins 1.": "hours: duration in hours, at least 1.",
    "On lit les débits": "We read the flows",
    "en litres": "in litres",
    "Renvoie le premier.": "Return the first.",
    "rien de plus": "rien de plus",
}


def english(text: str) -> str:
    return ENGLISH.get(text, text)


def page(block: str) -> str:
    return f"# Titre\n\n```python\n{block}```\n"


def catalogue(**changed: str) -> str:
    """The English catalogue; some translations may be given by another text."""
    entries = {**ENGLISH, **changed}
    return "\n".join(f"msgid {escape(text)}\nmsgstr {escape(words)}\n" for text, words in entries.items())


def shown(folder, block: str, **changed: str) -> str:
    """The block of a built English page."""
    root, said = build_page(folder, page(block), translated=catalogue(**changed), language="en")
    assert said == ""
    return root.xpath("string(//div[contains(@class, 'highlight-python')]//pre)")


def test_messages():
    """A comment is a message, its lines joined; a docstring one a paragraph; what tools read and strings are none."""
    texts = [text for block in (PROGRAM, SESSION) for passage in passages(block) for text in passage.texts]
    assert texts == list(ENGLISH)


def test_extracted(tmp_path, monkeypatch):
    """The page's catalogue holds these messages in order, and never a whole block."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    template = extract(write_project(tmp_path, role=page(PROGRAM))).catalogues["role"]
    assert [message.id for message in template if message.id] == ["Titre", *list(ENGLISH)[:6]]


def test_program(tmp_path):
    """A built page shows the translations in their places, wrapped again, and the code as it is."""
    assert shown(tmp_path, PROGRAM) == '''\
"""A module of the page."""

# A comment that was written on two lines and is now a good deal longer than it
# was before
LIMIT = 3  # the threshold


class Pipe:
    """A pipe."""

    def flow(self, hours):
        """Return the flow.

        hours: duration in hours, at least 1.
        """
        return f"{hours} # pas un commentaire"  # noqa: RUF100
'''


def test_session(tmp_path):
    """In a session, prompts and output stay, and a comment that is translated as itself hides no other."""
    assert shown(tmp_path, SESSION) == '''\
>>> # We read the flows
>>> flows = [3, 4]  # in litres
>>> def first(flows):
...     """Return the first."""
...     # rien de plus
...     return flows[0]
>>> "# pas un commentaire"
'# pas un commentaire'
'''


@pytest.mark.parametrize("broken", ["two\nlines", 'three """ quotes', "a backslash \\", "a feed\n"])
@pytest.mark.parametrize("message", ["le seuil", "Une conduite."])
def test_translation_that_would_break_the_block(message, broken):
    """Such a translation is told by `breaks`, and leaves the French."""
    assert breaks(broken) and not breaks("a “good” \\ translation")
    entries = {message: broken}
    assert translated(PROGRAM, lambda text: entries.get(text, text)) == PROGRAM


def test_french_where_the_translation_would_break(tmp_path):
    """On the page, the French stands in place of such a translation, and the others are there."""
    text = shown(tmp_path, PROGRAM, **{"le seuil": "two\nlines"})
    assert "LIMIT = 3  # le seuil\n" in text and "A pipe." in text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="{}%"), max_size=200))
def test_code_never_changes(words):
    """Whatever a translator writes, fields apart, the tokens of the block but its prose are the same."""
    for block in (PROGRAM, SESSION):
        done = translated(block, lambda _text: words)
        assert tokens(done) == tokens(block)


def test_untranslated_is_as_it_was():
    """Without translation, nothing moves, whatever the layout of the comments."""
    block = "x = 1   #un\ny = 2\t#  deux  \n#: trois\n"
    assert translated(block, str) == block


def test_no_python():
    """What is no Python has no messages, and says so."""
    with pytest.raises(SyntaxError):
        passages("$ pip install # un paquet")
    with pytest.raises(SyntaxError):
        passages("x = (  # sans fin")


def test_progress(tmp_path):
    """A block is one translated thing: translated when all its prose is."""
    page_, _ = build_page(
        tmp_path, page(PROGRAM), "-D", "translation_progress_classes=1", translated=catalogue(), language="en"
    )
    assert "translated" in page_.xpath("//div[contains(@class, 'highlight-python')]/@class")[0].split()
    left = catalogue(**{"le seuil": ""})
    page_, _ = build_page(
        tmp_path, page(PROGRAM), "-D", "translation_progress_classes=1", translated=left, language="en", out="left"
    )
    assert "untranslated" in page_.xpath("//div[contains(@class, 'highlight-python')]/@class")[0].split()


def test_blocks_of_exercises_are_not_messages_of_the_page(tmp_path, monkeypatch):
    """The code of an exercise is translated by the catalogue of the exercises alone."""
    build_page(tmp_path, "# Titre\n\n```{exercise} alert_threshold\n```\n", out="pot", builder="gettext")
    text = (tmp_path / "pot" / "index.pot").read_text(encoding="utf-8")
    assert "Renvoie" not in text and 'msgid "Titre"' in text


def test_update(tmp_path, monkeypatch):
    """A comment that changes is one changed message."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    list(update(["ar"], tmp_path, extract(write_project(tmp_path, role=page(PROGRAM)))))
    path = tmp_path / "locales/ar/LC_MESSAGES/role.po"
    before = path.read_text(encoding="utf-8")
    changed = write_project(tmp_path, role=page(PROGRAM.replace("le seuil", "la limite")))
    list(update(["ar"], tmp_path, extract(changed)))
    assert path.read_text(encoding="utf-8") == before.replace('"le seuil"', '"la limite"')
