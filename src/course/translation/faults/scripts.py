"""Scripts: no word of two of them, no text read in the wrong encoding."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

WORD = re.compile(r"[^\W\d_]{2,}")
LATIN_OF_GREEK = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορνικτυχαγ")
# What the bytes of UTF-8 look like when they are read as Windows-1252, or as Latin-1.
WINDOWS = {
    ord(bytes([byte]).decode("cp1252")): byte for byte in range(0x80, 0xA0) if byte not in b"\x81\x8d\x8f\x90\x9d"
}
BYTES = re.compile(r"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
COMMON = r"\u00a0-\u00ff\u0100-\u017f\u2010-\u203a\u20ac\u2122\u2190-\u22ff\ufeff"
OWN = {
    "ar": r"\u0600-\u06ff", "fa": r"\u0600-\u06ff", "ur": r"\u0600-\u06ff",
    "ru": r"\u0400-\u04ff", "uk": r"\u0400-\u04ff", "bg": r"\u0400-\u04ff", "sr": r"\u0400-\u04ff",
    "el": r"\u0370-\u03ff", "he": r"\u0590-\u05ff",
    "zh": r"\u3000-\u9fff\uff00-\uffef", "ja": r"\u3000-\u9fff\uff00-\uffef", "ko": r"\uac00-\ud7af",
}  # fmt: skip
# A letter before a quotation mark or an ellipsis is more often right than spoilt.
LIKELY = re.compile(r"[\xc4-\xdf][…‘’“”«»„](?!\w)")


def mixed(text: str) -> Iterator[str]:
    """The words that hold a letter of another script that looks like theirs, or is caught inside."""
    if not text.isascii():
        for word in WORD.findall(text):
            if not word.isascii() and is_mixed(word):
                yield word


def is_mixed(word: str) -> bool:
    found = [script(letter) for letter in word]
    kinds = set(found)
    if {"LATIN", "CYRILLIC"} <= kinds or {"GREEK", "CYRILLIC"} <= kinds:
        return True
    if {"LATIN", "GREEK"} <= kinds:
        # Δt, µm and χ²: short, or a Greek letter that cannot be taken for a Latin one.
        return len(word) > 3 and any(letter in LATIN_OF_GREEK for letter in word)
    latin = [place for place, kind in enumerate(found) if kind == "LATIN"]
    return bool(latin) and "ARABIC" in found[: latin[0]] and "ARABIC" in found[latin[-1] :]


@cache
def script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def spoilt(text: str, code: str) -> Iterator[tuple[str, str]]:
    """Each place where UTF-8 was read in another encoding, as it stands and as it was."""
    right = re.compile(f"[{COMMON}{OWN.get(code.partition('_')[0], '')}]+")
    for match in BYTES.finditer(text.translate(WINDOWS)):
        wrong = text[match.start() : match.end()]
        try:
            was = match[0].encode("latin-1").decode("utf-8")
        except UnicodeDecodeError:
            continue
        if right.fullmatch(was) and not LIKELY.match(text, match.start()):
            yield wrong, was
