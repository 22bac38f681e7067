"""Where the printer may cut long words."""

from lxml import etree

from course.book.hyphens import SOFT, hyphenate
from course.book.xhtml import XHTML
from course.languages import Language

WORD = "Geschwindigkeitsbegrenzung"


def cut(body: str, code: str) -> str:
    tree = etree.fromstring(f'<body xmlns="{XHTML}">{body}</body>')
    hyphenate(tree, Language(code))
    return "".join(tree.itertext())


def test_german_is_cut_everywhere():
    """A long German word may be cut in prose; a short one, code and a heading never are."""
    marked = cut(f"<p>{WORD} kurz</p>", "de")
    assert SOFT in marked and marked.replace(SOFT, "") == f"{WORD} kurz" and SOFT not in marked.partition(" ")[2]
    assert SOFT not in cut(f"<p><code>{WORD}</code></p><h2>{WORD}</h2><pre>{WORD}</pre>", "de")


def test_other_languages_are_cut_in_tables():
    """In French only the cells of tables, which are narrow, have their words cut; the text after a table has not."""
    word = "anticonstitutionnellement"
    assert SOFT not in cut(f"<p>{word}</p>", "fr")
    marked = cut(f"<div><table><tr><td>{word} <b>x</b> {word}</td></tr></table>{word}</div>", "fr")
    assert [SOFT in part for part in marked.replace("x", "|").split(" ")] == [True, False, True]
    assert marked.endswith(word)


def test_scripts_without_hyphens_are_left():
    """Arabic and Chinese have no hyphens: nothing is marked, in Latin words neither."""
    for code in ("ar", "zh_CN"):
        assert SOFT not in cut(f"<table><tr><td>{WORD}</td></tr></table>", code)
