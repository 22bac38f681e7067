"""Scripts: no word of two of them, no text read in the wrong encoding."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from babel.core import get_global

WORD = re.compile(r"(?<!\\)[^\W\d_]{2,}")  # the n of \n belongs to no word
# The Greek letters that look like Latin ones.
ALIKE = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγικνορτυχ")
# What the bytes of UTF-8 look like when they are read as Windows-1252, or as Latin-1.
GAPS = b"\x81\x8d\x8f\x90\x9d"
WINDOWS = {ord(bytes([byte]).decode("cp1252")): byte for byte in range(0x80, 0xA0) if byte not in GAPS}
BYTES = re.compile(r"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# What they may have been: a letter of any European language or of a formula, a sign.
COMMON = re.compile(r"[\u00a0-\u017f\u0391-\u03c9\u2010-\u203a\u20ac\u2122\u2190-\u22ff\ufeff]")
NAMES = {
    "Arab": ("ARABIC",),
    "Cyrl": ("CYRILLIC",),
    "Grek": ("GREEK",),
    "Hebr": ("HEBREW",),
    "Deva": ("DEVANAGARI",),
    "Hans": ("CJK", "FULLWIDTH", "IDEOGRAPHIC"),
    "Hant": ("CJK", "FULLWIDTH", "IDEOGRAPHIC"),
    "Jpan": ("CJK", "FULLWIDTH", "IDEOGRAPHIC", "HIRAGANA", "KATAKANA"),
    "Kore": ("HANGUL",),
}
# A letter before a quotation mark or an ellipsis is more often right than spoilt, and so is an ångström squared.
LIKELY = re.compile(r"[\xc2-\xdf][…‘’“”«»„](?!\w)|Å[²³·]")


def mixed(text: str) -> Iterator[str]:
    """The words that hold a letter of another script."""
    if not text.isascii():
        yield from (word for word in WORD.findall(text) if not word.isascii() and is_mixed(word))


def is_mixed(word: str) -> bool:
    """Say whether a word is of two scripts. An Arabic prefix before a Latin word is right, and so is Δt."""
    found = [script(letter) for letter in word]
    kinds = set(found)
    if "CYRILLIC" in kinds and kinds & {"LATIN", "GREEK"}:
        return True
    if {"LATIN", "GREEK"} <= kinds:
        return len(word) > 3 and any(letter in ALIKE for letter in word)
    latin = [place for place, kind in enumerate(found) if kind == "LATIN"]
    return bool(latin) and "ARABIC" in found[: latin[0]] and "ARABIC" in found[latin[-1] :]


@cache
def script(letter: str) -> str:
    """The script of a letter: the first word of its name."""
    return unicodedata.name(letter, "").partition(" ")[0]


def spoilt(text: str, code: str) -> Iterator[tuple[str, str]]:
    """Each character that was read in another encoding, as it stands and as it was."""
    if text.isascii():
        return
    for match in BYTES.finditer(text.translate(WINDOWS)):
        try:
            was = match[0].encode("latin-1").decode("utf-8")
        except UnicodeDecodeError:
            continue
        is_common = COMMON.match(was) and not LIKELY.match(text, match.start())
        if is_common or script(was) in scripts(code):
            yield text[match.start() : match.end()], was


@cache
def scripts(code: str) -> tuple[str, ...]:
    """The scripts of a language besides the Latin, as its letters' names begin."""
    likely = get_global("likely_subtags")
    whole = likely.get(code) or likely.get(code.partition("_")[0], "")
    return next((NAMES[part] for part in (code + "_" + whole).split("_") if part in NAMES), ())
