"""Where long words may be cut at the end of a line: the printer knows no language, so the places are marked.

Prose that is not justified needs it where words are long for the line: in German everywhere, elsewhere in the cells of
tables. Code and formulas are never cut.
"""

import re

import pyphen

from course.book.xhtml import XHTML, Element
from course.languages import Language

SHORTEST = 10  # letters of a word that may be cut
SOFT = "\u00ad"
WHOLE = ("pre", "code", "kbd", "samp", "style", "script", "h1", "h2", "h3", "h4", "h5", "h6", "title", "a")
EVERYWHERE = ("de",)
CELLS = ("td", "th", "dd", "caption")
WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


def hyphenate(body: Element, language: Language) -> None:
    """Mark the places in a page, if the language cuts words."""
    code = pyphen.language_fallback(language.code)
    if code is None or language.direction == "rtl":
        return
    everywhere = language.code.partition("_")[0] in EVERYWHERE
    mark(body, pyphen.Pyphen(lang=code, left=3, right=3), everywhere)


def mark(element: Element, words: pyphen.Pyphen, inside: bool) -> None:
    """Mark the texts of an element and of those in it; the text after it is its parent's."""
    inside = inside or any(element.tag == f"{{{XHTML}}}{name}" for name in CELLS)
    if not element.tag.startswith(f"{{{XHTML}}}") or element.tag.rpartition("}")[2] in WHOLE:
        return
    if inside and element.text:
        element.text = cut(element.text, words)
    for child in element:
        mark(child, words, inside)
        if inside and child.tail:
            child.tail = cut(child.tail, words)


def cut(text: str, words: pyphen.Pyphen) -> str:
    return WORD.sub(lambda found: words.inserted(found[0], SOFT), text)
