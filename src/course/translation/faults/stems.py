"""The stems of a word: what its inflected forms share, roughly. Two different words may share one too, seldom."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from course.translation.faults.words import tokens

PARTS = re.compile(r"[’/-]")
FRENCH_ARTICLES = ("l", "la", "le", "les")
# Of Arabic: what is written before a noun (and, so, in, as, for, the), and after it (plural, dual, pronoun).
BEFORE = re.compile(r"[وف]?(?:[بك]?ال|لل|[بكل])?")
AFTER = re.compile(r"(?:ه?ات|تين|تان|ون|وا|ين|ان|ة|ت|ا)?(?:هما|هم|هن|ها|نا|كم|ه|ي|ك)?")
LONG = re.compile("[اأإآويىئؤء]")  # the vowels that a plural moves: قاعدة, قواعد


def folded(word: str, keep: str = "") -> str:
    """A word without its accents, but for the signs to keep."""
    signs = unicodedata.normalize("NFD", word)
    return "".join(sign for sign in signs if sign in keep or not unicodedata.combining(sign))


def french(word: str) -> set[str]:
    return {"de" if word in ("d", "des", "du") else re.sub(r"(?<=..)(?:es|e|s|x)$", "", word)}


def english(word: str) -> set[str]:
    word = re.sub(r"is(?=(?:e[sd]?|ing|ations?)$)", "iz", word)
    return {re.sub(r"(?<=..)(?:es|e|(?<!s)s)$", "", re.sub(r"(?<=..)ies$", "y", word))}


def spanish(word: str) -> set[str]:
    word = re.sub(r"ces$", "z", folded(word, keep="\u0303"))  # interfaz, interfaces
    return {re.sub(r"(?<=..)(?:es|[ao]s|s|[aoe])$", "", word)}


def german(word: str) -> set[str]:
    return {re.sub(r"(?<=...)(?:e[nrms]|ern|o?s|e|n|o)$", "", folded(word).replace("ß", "ss"))}


def arabic(word: str) -> set[str]:
    """Each reading of a word: a letter at its head or its end may belong to it, or not."""
    word = re.sub("[أإآ]", "ا", word)
    heads = {0, *(end for end in range(1, 5) if BEFORE.fullmatch(word[:end]))}
    ends = {len(word), *(at for at in range(len(word) - 5, len(word)) if at > 0 and AFTER.fullmatch(word[at:]))}
    cut = {word[head:end] for head in heads for end in ends if end - head > 2}
    return {LONG.sub("", stem) or stem for stem in cut or {word}}


def other(word: str) -> set[str]:
    """A word of a language that has no rule here: without its accents, nor the end of a long one."""
    return {folded(word)[: max(4, len(word) - 2)]}


STEMS: dict[str, Callable[[str], set[str]]] = {
    "ar": arabic, "de": german, "en": english, "es": spanish, "fr": french,
}  # fmt: skip


@lru_cache(maxsize=65536)
def stems(word: str, code: str) -> frozenset[str]:
    """The stems that a word, in lower case, may have in a language."""
    return frozenset(STEMS.get(code, other)(word))


def stemmed(text: str, code: str) -> list[frozenset[str]]:
    """The stems of each word of a text, in order; the article of French left out."""
    words = (word for token in tokens(text.lower()) for word in PARTS.split(token.removesuffix("’s")) if word)
    return [stems(word, code) for word in words if code != "fr" or word not in FRENCH_ARTICLES]
