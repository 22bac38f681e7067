"""The words of some prose that its language answers for: no name, no code, nothing quoted."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from babel.core import get_global

from course.translation.faults.prose import PIECE

NOUNS_IN_CAPITALS = ("de",)
UNSPACED = ("bo", "ja", "km", "lo", "my", "th", "zh")  # languages that write no space between words
MARKS = "".join(char for char in map(chr, range(0x10000)) if unicodedata.category(char) in ("Mn", "Mc"))
SIGN, LETTER = rf"[\w{MARKS}{PIECE}]", rf"(?:[^\W\d_]|[{MARKS}])"
# What stands between two spaces as one: a word, an address, a name of a program, a number and its unit.
TOKEN = re.compile(rf"{SIGN}+(?:[’'./@+:-]{SIGN}+)*")
WORD = re.compile(rf"{LETTER}+(?:[’'-]{LETTER}+)*")
ARTICLES = ("de", "du", "des", "la", "le", "les")  # of French, inside a name
ELIDED = re.compile("^[dl]’")
# The name of the author of a work, before an initial, others or the title.
AUTHOR = re.compile(rf"{LETTER}+(?:[-’]{LETTER}+)*(?:, [A-Z][.-]|, {PIECE}| et al)")
VOWELS = re.compile("[\u0640\u064b-\u0652\u0670]")  # of Arabic, with the sign that lengthens a line
INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]")
ITALICS = re.compile(r"(?<![\w*])\*(?![*\s])[^*\n]+\*(?![\w*])|(?<!\w)_(?![_\s])[^_\n]+_(?!\w)")
QUOTED = re.compile(r"«[^»]*»|„[^“”]*[“”]|“[^”]*”|\"[^\"]*\"|「[^」]*」|《[^》]*》")


def untitled(text: str) -> str:
    """A message without what it writes in italics: the titles of works, the words of other languages."""
    return ITALICS.sub(PIECE, text)


def unquoted(text: str) -> str:
    """A message without what it quotes."""
    return QUOTED.sub(PIECE, text)


def tokens(text: str) -> list[str]:
    """What stands between two spaces, without the punctuation around it and the signs that are not seen."""
    text = INVISIBLE.sub("", text).replace("\u0640ال", " ال")  # a preposition, then a noun in bold
    return TOKEN.findall(VOWELS.sub("", text).replace("'", "’"))


def common(sentence: str, code: str) -> Iterator[str]:
    """The words of a sentence that are neither names (a capital inside the sentence), acronyms nor addresses."""
    return (word for word, is_name in plain(sentence) if not is_name or code in NOUNS_IN_CAPITALS)


def plain(sentence: str) -> Iterator[tuple[str, bool]]:
    """The words of a sentence but for acronyms and addresses, and whether each may be a name."""
    first = 0 if AUTHOR.match(sentence) else 1
    for rank, token in enumerate(tokens(sentence), start=1):
        is_lower = token[1:] == token[1:].lower() and not any(map(str.isnumeric, token))
        if WORD.fullmatch(token) and is_lower:
            yield token, rank > first and token[0].isupper()


def names(sentence: str) -> Iterator[str]:
    """The names of a French sentence: what has a capital inside it, and its first word before such a one.

    Before an acronym, the first word is an ordinary one: « Règlement (UE) ».
    """
    words = [ELIDED.sub("", word) for word in tokens(sentence) if word not in ARTICLES]
    for rank, (word, after) in enumerate(zip_longest(words, words[1:], fillvalue="")):
        is_named = after[:1].isupper() and (len(after) == 1 or not after.isupper())
        if word[:1].isupper() and (rank or is_named):
            yield word


@lru_cache(maxsize=65536)
def is_own_script(word: str, code: str) -> bool:
    """Say whether a word is written with the letters of a language: Latin ones, or others."""
    is_latin = [unicodedata.name(char, "").startswith("LATIN") for char in word]
    base = code.partition("_")[0]
    return any(is_latin) if "Latn" in get_global("likely_subtags").get(base, "Latn") else not any(is_latin)
