"""The language that a translation speaks: no sentence is left in that of the source, none is in a third one."""

import re
import tokenize
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache, lru_cache
from textwrap import dedent

from babel import Locale

from course.interface import _, current
from course.languages import languages
from course.translation.faults import python
from course.translation.faults.dictionary import SHORT, has, has_dictionary, is_known
from course.translation.faults.pair import Fault, Kind, Pair
from course.translation.faults.prose import PIECE, prose, sentences
from course.translation.faults.words import common, is_own_script, unquoted, untitled

FREQUENT = ("ar", "de", "en", "es", "fa", "fr", "it", "ja", "pt", "ru", "uk", "zh")  # what a slip may bring
OTHER = "und"  # a language that cannot be told
TITLES = "en"  # of most of the works that are cited
LETTERS, WORDS, SIGNS = 20, 3, 6  # fewer letters, words, or Chinese and Japanese signs do not tell a language
SURE, LIKELY, UNLIKELY = 0.9, 0.5, 0.1
# Of the words of a sentence, those that its dictionary has when it surely is in its language, or may not be.
OWN, DOUBTFUL = 0.75, 0.5
# Between the shares of words that the dictionaries of two languages have; less, when the source has the sentence too.
FAR, CLOSE = 0.4, 0.1
ONE_SCRIPT = 0.9  # of the letters of a sentence
FEW = 8  # letters of two words
IN_FORMULA = re.compile(r"\\text\{([^{}]*)\}")


@lru_cache(maxsize=4096)
def script(char: str) -> str:
    """The script of a letter, by the first word of its name: LATIN, ARABIC, CJK."""
    name = unicodedata.name(char, "").partition(" ")[0]
    return "CJK" if name in ("HIRAGANA", "KATAKANA") else name


def voice(sentence: str, code: str) -> list[str]:
    """The words of a sentence that are in its main script, but for names; none when it mixes two scripts."""
    letters = Counter(script(char) for char in sentence if char.isalpha())
    main, count = letters.most_common(1)[0] if letters else ("", 0)
    if count < ONE_SCRIPT * letters.total():
        return []
    return [word for word in common(sentence, code) if script(word[0]) == main]


def share(words: list[str], code: str, knows: Callable[[str, str], bool]) -> float:
    """The part of these words that a language has; none, when there is no dictionary of it."""
    if not has_dictionary(code):
        return 0
    words = [word for word in words if len(word) > SHORT] or words
    return sum(is_own_script(word, code) and knows(word, code) for word in words) / len(words)


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


def spoken(text: str, pair: Pair) -> list[str]:
    """The sentences of one side, without titles and quotations: they may be in any language."""
    match pair.kind:
        case Kind.PYTHON:
            return list(in_code(text))
        case Kind.MATH:
            return IN_FORMULA.findall(text)
        case _:
            return sentences(unquoted(prose(untitled(text), pair.kind, pair.markdown)))


def in_code(text: str) -> Iterator[str]:
    """The comments and the texts of a block of Python."""
    lines = (python.PROMPT.sub("", line) for line in dedent(text).splitlines(keepends=True))
    with suppress(SyntaxError, tokenize.TokenError):
        for token in tokenize.generate_tokens(lambda: next(lines, "")):
            if tokenize.tok_name[token.type] in ("COMMENT", "STRING", "FSTRING_MIDDLE"):
                text = re.sub(rf"^{python.QUOTES.pattern}", "", token.string)
                yield python.FIELD.sub(PIECE, text).strip("#\"' ")


def faults(pair: Pair) -> Iterator[Fault]:
    """Give the first sentence that is not in the language of the catalogue. A lone word may be a name: a remark."""
    kept: set[str] | None = None
    for sentence in (targets := spoken(pair.target, pair)):
        words = voice(sentence, pair.code)
        if not words or (own := share(words, pair.code, is_known)) == 1:
            continue
        kept = set(spoken(pair.source, pair)) if kept is None else kept
        language = is_name = None
        if sentence in kept:  # left, or quoted by the source in a third language
            language = pair.origin if is_left(words, pair, CLOSE) else None
            is_name = len(words) == 1 or sum(map(len, words)) < FEW
        elif not any(is_own_script(word, one) for word in words for one in (pair.code, pair.origin)):
            language = heard(words, pair) or OTHER
        elif own < OWN:
            language = heard(words, pair) if own < DOUBTFUL else None
            language = language or (pair.origin if len(words) > 1 and is_left(words, pair, FAR) else None)
        if language and (not is_name or len(targets) == 1):
            yield Fault("spoken", said(sentence, language, pair.code), remark=bool(is_name))
            return


def is_left(words: list[str], pair: Pair, margin: float) -> bool:
    """Say whether these few words are in the dictionary of the source's language, and in no other near at hand."""
    others = [share(words, pair.code, is_known), 0 if pair.origin == TITLES else share(words, TITLES, has)]
    is_long = any(len(word) > SHORT for word in words)
    return is_long and share(words, pair.origin, has) > max(others) + margin


def said(sentence: str, code: str, mine: str) -> str:
    if code == OTHER:
        text, code = _("ceci n’est pas en {language}\u00a0: «\u00a0{sentence}\u00a0». Traduisez-le"), mine
    else:
        text = _("ceci est en {language}\u00a0: «\u00a0{sentence}\u00a0». Traduisez-le")
    return text.format(language=Locale.parse(code).get_language_name(current()), sentence=sentence)
