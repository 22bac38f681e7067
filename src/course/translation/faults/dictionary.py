"""The words that a language has: those of its dictionary, those of the project, and what they make together."""

import re
from functools import cache, lru_cache

from course.translation.faults import glossary
from course.translation.faults.lexicon import dictionary, enlarged, entries, ours, spells
from course.translation.faults.pronouns import verbs
from course.translation.faults.slips import slips
from course.translation.faults.stems import stems
from course.translation.pofile import BrokenCatalogue

SHORT = 2  # letters; up to here a word is a name, a unit or an article
PART = 4  # letters of a part of a German compound, at least
# Of Arabic: what is written before a noun, with the article or without.
ARTICLE, PREFIX = re.compile(r"^[وف]?(?:[بك]?ال|لل)"), re.compile(r"^[وف]?(?:[بك]?ال|لل|[بكل])?")


@cache
def listed(code: str) -> frozenset[str]:
    """The words of the project in a language: those of the glossary, and of `locales/<code>/words.txt`, one a line.

    Raises BrokenCatalogue.
    """
    return frozenset({*glossary.words(code), *(entry.word for entry in entries(ours(code)))})


@lru_cache(maxsize=65536)
def is_known(word: str, code: str) -> bool:
    """Say whether a word is right in a language that has a dictionary: in it, or in the project's list."""
    bare = {PREFIX.sub("", word)} if code == "ar" else set()
    if has(word, code) or not listed(code).isdisjoint(forms(word, code) | bare):
        return True
    return len(word) > SHORT and not inflected(code).isdisjoint(stems(word.lower(), code))


@cache
def inflected(code: str) -> frozenset[str]:
    """The stems of the words that the glossary has and the dictionary has not: their plural is right too.

    None in Arabic, where too many words share them.
    """
    if code == "ar":
        return frozenset()
    words = (word for word in glossary.words(code) if len(word) > SHORT and word[1:] == word[1:].lower())
    return frozenset(stem for word in words if not has(word, code) for stem in stems(word.lower(), code))


@lru_cache(maxsize=65536)
def has(word: str, code: str) -> bool:
    """Say whether the dictionary of a language has a word, the parts of a compound, a verb before its pronouns."""
    return any(spells(form, code) for form in forms(word, code)) or is_compound(word, code)


def forms(word: str, code: str) -> set[str]:
    """A word as it is, and without its capital; without 's, an Arabic article or the pronouns of a Spanish verb."""
    word = word.removesuffix("’s") if code.startswith("en") else word
    lower = word[:1].lower() + word[1:]
    match code.partition("_")[0]:
        case "ar":
            return {word, lower, ARTICLE.sub("", word)}
        case "es":
            return {word, lower, *verbs(lower)}
        case _:
            return {word, lower}


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


def broken_words(code: str) -> list[BrokenCatalogue]:
    """What stops the glossary or the list of words of a language, if anything does."""
    try:
        listed(code)
        if dictionary(code):
            enlarged(code)
    except BrokenCatalogue as error:
        return [error]
    return []


def forget() -> None:
    """Have the glossary and the lists of words read again, for who outlives a change of theirs."""
    for known in (glossary.terms, enlarged, listed, inflected, is_known, has, near):
        known.cache_clear()


@lru_cache(maxsize=4096)
def near(word: str, code: str) -> tuple[str, ...]:
    """The known words that are one slip away, of the likeliest kind that has some.

    Asked of hunspell itself, they would take a tenth of a second.
    """
    kinds = ([found for found in kind if spells(found, code) or found in listed(code)] for kind in slips(word))
    return tuple(sorted(next(filter(None, kinds), ())))
