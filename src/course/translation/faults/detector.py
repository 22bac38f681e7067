"""The language of some words, told by lingua; and their script."""

import unicodedata
from functools import cache, lru_cache

from course.languages import languages
from course.translation.faults.pair import Pair

FREQUENT = ("ar", "de", "en", "es", "fa", "fr", "it", "ja", "pt", "ru", "uk", "zh")  # what a slip may bring
LETTERS, WORDS, SIGNS = 20, 3, 6  # fewer letters, words, or Chinese and Japanese signs do not tell a language
SURE, LIKELY, UNLIKELY = 0.9, 0.5, 0.1


@lru_cache(maxsize=4096)
def script(char: str) -> str:
    """The script of a letter, by the first word of its name: LATIN, ARABIC, CJK."""
    name = unicodedata.name(char, "").partition(" ")[0]
    return "CJK" if name in ("HIRAGANA", "KATAKANA") else name


@cache
def detector(codes: frozenset[str]):
    """What tells these languages apart, among those that lingua knows."""
    from lingua import Language, LanguageDetectorBuilder  # large: read only when a sentence is doubtful

    known = [language for language in Language.all() if name(language) in codes]
    return LanguageDetectorBuilder.from_languages(*known).build()


def name(language) -> str:
    return language.iso_code_639_1.name.lower()


def heard(words: list[str], pair: Pair) -> str | None:
    """The language of these words, when it surely is another one than that of the catalogue."""
    text, code = " ".join(words), pair.code.partition("_")[0]
    is_chinese = script(text[0]) == "CJK"
    if len(text) < SIGNS if is_chinese else len(text) < LETTERS or len(words) < WORDS:
        return None
    if code == "ja" and is_chinese:
        return None  # a title in Japanese may hold nothing but Chinese signs
    site = {language.code.partition("_")[0] for language in languages()}
    found = detector(frozenset({*FREQUENT, *site, code, pair.origin})).compute_language_confidence_values(text)
    best, own = found[0], next((one.value for one in found if name(one.language) == code), None)
    if own is None or best.value < (LIKELY if own <= UNLIKELY else SURE) or name(best.language) == code:
        return None
    return name(best.language)
