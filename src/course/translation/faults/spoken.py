"""The language that a translation speaks: no sentence is left in that of the source, none is in a third one."""

import re
import tokenize
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache
from textwrap import dedent

from babel import Locale

from course.interface import _, current
from course.languages import SOURCE
from course.translation.faults import python
from course.translation.faults.detector import heard, script
from course.translation.faults.dictionary import SHORT, has, is_known
from course.translation.faults.lexicon import has_dictionary
from course.translation.faults.pair import Fault, Kind, Pair
from course.translation.faults.prose import PIECE, bare, prose, sentences
from course.translation.faults.words import common, is_own_script, names, unquoted, untitled

OTHER = "und"  # a language that cannot be told
TITLES = "en"  # of most of the works that are cited
# Of the words of a sentence, those that its dictionary has when it surely is in its language, or may not be.
OWN, DOUBTFUL = 0.75, 0.5
# Between the shares of words that the dictionaries of two languages have; less, when the source has the sentence too.
FAR, CLOSE = 0.4, 0.1
ONE_SCRIPT = 0.9  # of the letters of a sentence
FEW = 8  # letters of two words
IN_FORMULA = re.compile(r"\\text\{([^{}]*)\}")


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
    for sentence in (targets := spoken(pair.target, pair)):
        words = voice(sentence, pair.code)
        if not words or share(words, pair.code, is_known) == 1:
            continue
        words = [word for word in words if word not in given(pair)]
        if not words or (own := share(words, pair.code, is_known)) == 1:
            continue
        language = is_name = None
        if bare(sentence) in kept(pair):  # left, or quoted by the source in a third language
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


@lru_cache(maxsize=1)
def kept(pair: Pair) -> frozenset[str]:
    """The sentences of the source: one of them in the translation was left, or is quoted."""
    return frozenset(map(bare, spoken(pair.source, pair)))


@lru_cache(maxsize=1)
def given(pair: Pair) -> frozenset[str]:
    """The names that a French source gives, which may stay in any language."""
    text = prose(pair.source, pair.kind, pair.markdown) if pair.origin == SOURCE else ""
    return frozenset(name for sentence in sentences(text) for name in names(sentence))


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
