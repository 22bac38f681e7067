"""Damage done to the words of good translations: typography, characters, spelling."""

import re
from random import Random

from mutating import Operator, changed, one_of, swapped

from course.translation.faults.pair import Kind, Pair

CYRILLIC = str.maketrans("aceopxy", "асеорху")
LATIN = str.maketrans("اهو", "loj")
# The signs of another language in the place of those of this one.
FOREIGN = {
    "ar": {"،": ",", "؛": ";", "؟": "?"},
    "zh_CN": {"，": ",", "。": ".", "：": ":", "；": ";", "？": "?", "！": "!"},
    "es": {"¿": "", "¡": "", "«": "«\u00a0"},
    "en": {"“": "„", "”": "“"},
    "de": {"„": "“", "“": "”"},
}
# What is no prose stands between these.
NOT_PROSE = re.compile(r"`[^`]*`|\$[^$]*\$|\]\([^)]*\)|\{[^}]*\}|<[^>]*>|https?://\S+")


def in_prose(pattern: str, change) -> Operator:
    """Change one of the places where a pattern stands in the prose of the translation."""
    regex = re.compile(pattern)

    def operator(pair: Pair, chance: Random) -> str | None:
        if pair.kind not in (Kind.PAGE, Kind.TEXT):
            return None
        hidden = NOT_PROSE.sub(lambda part: "\x00" * len(part[0]), pair.target)
        places = [place for place in regex.finditer(hidden) if "\x00" not in place[0]]
        return changed(pair.target, places, change, chance)

    return operator


def french_space(sign: str, chance: Random) -> str:
    return ("\u00a0" if sign == ":" else "\u202f") + sign


def foreign_sign(pair: Pair, chance: Random) -> str | None:
    """A sign of another language's typography."""
    signs = FOREIGN.get(pair.code, {})
    if not signs:
        return None
    return in_prose(f"[{''.join(signs)}]", lambda sign, _: signs[sign])(pair, chance)


def inside(sign: str):
    """Put a sign inside a word."""

    def change(word: str, chance: Random) -> str:
        rank = chance.randrange(1, len(word))
        return word[:rank] + sign + word[rank:]

    return change


def look_alike(word: str, chance: Random) -> str | None:
    """Put in a letter of another script that looks like one of the word's."""
    places = [rank for rank, sign in enumerate(word) if sign.translate(CYRILLIC).translate(LATIN) != sign]
    if not places:
        return None
    rank = chance.choice(places)
    return word[:rank] + word[rank].translate(CYRILLIC).translate(LATIN) + word[rank + 1 :]


def misread(word: str, chance: Random) -> str:
    """UTF-8 read as Windows-1252, the bytes that it has not read as Latin-1."""
    return "".join(
        bytes([byte]).decode("cp1252", "ignore") or bytes([byte]).decode("latin-1") for byte in word.encode()
    )


def misspelt(word: str, chance: Random) -> str | None:
    """Swap two letters inside a word."""
    return swapped(word, chance, margin=1)


WORD = r"(?<!\w)[^\W\d_]{4,}(?!\w)"
WRITING: dict[str, Operator] = {
    "French space before a sign": in_prose(r"(?<=[^\s\W])[;:!?؛؟](?=\s|$)", french_space),
    "French quotation marks": in_prose(r"[“„«][^“”„«»\x00]+[”“»]", lambda text, _: f"«\u00a0{text[1:-1]}\u00a0»"),
    "straight quotation marks": in_prose(r"[“„«][^“”„«»\x00]+[”“»]", lambda text, _: f'"{text[1:-1]}"'),
    "sign of another language": foreign_sign,
    "quotation mark or bracket lost": in_prose(r"[”»)](?![(\w])", ""),
    "bidirectional override": one_of(WORD, inside("\u202e")),
    "zero-width space in a word": one_of(WORD, inside("\u200b")),
    "soft hyphen in a word": one_of(WORD, inside("\u00ad")),
    "letter of another script": one_of(WORD, look_alike),
    "UTF-8 misread": one_of(r"(?<!\S)\S*[^\x00-\x7f\s]\S*", misread),
    "two spaces": in_prose(r"(?<=\w) (?=\w)", "  "),
    "space before a full stop": in_prose(r"(?<=\w)[.،,。](?=\s|$)", lambda sign, _: f" {sign}"),
    "final sign lost": in_prose(r"(?<=[\w)])[.?!؟。？！]$", ""),
    "line feed at the end": lambda pair, chance: f"{pair.target}\n",
    "word twice": in_prose(r"(?<![\w’'-])[^\W\d_]{2,}(?= )", lambda word, _: f"{word} {word}"),
    "word misspelt": in_prose(r"(?<![\w’'-])[^\W\d_A-ZÁÉÍÓÚÑÄÖÜ一-鿿][^\W\d_一-鿿]{6,}(?![\w’'-])", misspelt),
}
