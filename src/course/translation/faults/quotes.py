"""Quotation marks and brackets: each that opens is closed, in its order."""

import re
from collections.abc import Iterator

BRACKETS = ("()", "[]", "（）", "【】")
# The pairs of each language; of another one, nothing is said of its quotation marks.
QUOTES = {
    "fr": ("«»", "“”"),
    "en": ("“”",),
    "es": ("«»", "“”"),
    "pt": ("«»", "“”"),
    "it": ("«»", "“”"),
    "de": ("„“", "»«"),
    "ar": ("«»", "“”"),
    "zh": ("“”", "「」", "『』", "《》"),
    "ja": ("「」", "『』", "《》"),
}
# Brackets that are no brackets: an interval, a smiley, a sign that the text speaks of.
APART = re.compile(
    r"[\[\](][-−+]?[\w.\ufffc∞]+[,;]\s?[-−+]?[\w.\ufffc∞]+[\[\])]|(?<!\S)[:;=]['’]?-?[()]+(?=[\s.,]|$)"
    r"|[«“„\"'‘「]\s?[()\[\]{}]\s?[»”“\"'’」]"
)
ITEM = re.compile(r"(?:^|[\s;,])\w{1,2}$")  # before the bracket of « a) »


def unpaired(text: str, code: str) -> Iterator[str]:
    """Each quotation mark or bracket without its other half, in the order where they are found to be alone."""
    pairs = (*BRACKETS, *QUOTES.get(code.partition("_")[0], ()))
    openings, closings = {pair[0]: pair[1] for pair in pairs}, {pair[1] for pair in pairs}
    text, opened = APART.sub(" ", text), []
    for place, sign in enumerate(text):
        if opened and sign == openings[opened[-1]]:
            opened.pop()
        elif sign in openings:
            opened.append(sign)
        elif sign in closings and not (sign == ")" and ITEM.search(text, max(0, place - 3), place)):
            yield sign
    yield from opened


def unopened(text: str) -> Iterator[str]:
    """Each ? and ! without its Spanish opening, each opening without its end."""
    before = ""
    while before != text:
        before, text = text, re.sub(r"[¿¡]+[^¿¡?!]*[?!]+", " ", text)
    yield from re.findall(r"[¿¡]|(?<=[^\W\d_])[?!]+(?=[\s»”).,]|$)|(?<=[\ufffc»”)])[?!]+(?=[\s»”).,]|$)", text)
