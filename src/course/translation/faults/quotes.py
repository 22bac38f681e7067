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
    "ru": ("«»", "„“"),
    "uk": ("«»", "„“"),
    "de": ("„“",),
    "ar": ("«»", "“”"),
    "zh": ("“”", "「」", "『』", "《》"),
    "ja": ("「」", "『』", "《》"),
}
# Brackets that are no brackets: an interval, a smiley, a sign that the text speaks of.
APART = re.compile(
    r"[\[\](][-−+]?[\w.\ufffc∞]+\s?[,;]\s?[-−+]?[\w.\ufffc∞]+[\[\])]|(?<!\S)[:;=8]['’]?-?[()]+(?=[\s.,;!?…]|$)"
    r"|[«“„\"'‘「]\s?[()\[\]（）]\s?[»”“\"'’」]"
)
# Before the bracket of « a) », which no operation precedes.
ITEM = re.compile(r"(?<![-+−*/=<>×^(]\s)(?<![-+−*/=<>×^(])\b(\w|\d\d)$")
QUESTION = re.compile(r"[¿¡]+[^¿¡?!]*[?!]+")
# An opening alone; an end alone, other than a sign that the text speaks of, a factorial or a comparison.
HALF = re.compile(r"[¿¡]|(?:(?<=[^\W\d_])|(?<=[\ufffc»”)]))[?!]+(?=[\s»”).,:;]|$)")


def unpaired(text: str, code: str) -> Iterator[str]:
    """Each quotation mark or bracket without its other half."""
    pairs = (*BRACKETS, *QUOTES.get(code.partition("_")[0], ()))
    openings = {pair[0]: pair[1] for pair in pairs}
    closings = set(openings.values())
    text, opened = APART.sub(" ", text), []
    for place, sign in enumerate(text):
        if sign in openings:
            opened.append(sign)
        elif any(openings[one] == sign for one in opened):
            while openings[one := opened.pop()] != sign:
                yield one
        elif sign in closings and not (sign in ")）" and is_item(text[:place], sign)):
            yield sign
    yield from opened


def is_item(before: str, sign: str) -> bool:
    """Say whether a bracket closes the number of an item: the first one, or the one that follows another."""
    match = ITEM.search(before)
    if not match or match[1] in tuple("aAiI1١أаА"):
        return bool(match)
    previous = str(int(match[1]) - 1) if match[1].isdecimal() else chr(ord(match[1]) - 1)
    return re.search(rf"\b{re.escape(previous + sign)}", before) is not None


def unopened(text: str) -> Iterator[str]:
    """Each question and exclamation of a Spanish text without its opening, or without its end."""
    before = ""
    while before != text:
        before, text = text, QUESTION.sub(" ", text)
    yield from HALF.findall(text)
