"""Chinese characters: none that only looks like another, none of the other of the two ways of writing Chinese."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from babel.core import get_global

RADICALS = re.compile(r"[\u2e80-\u2ef3\u2f00-\u2fd5]")
# Copies of characters, kept for old encodings; some in their range are no copies.
COPIES = re.compile(r"[\u2f00-\u2fd5\uf900-\ufaff\U0002f800-\U0002fa1d]")
IDEOGRAPHS = re.compile(r"[\u4e00-\u9fff]+")
# The set of each way of writing, then that of the other.
SETS = {"Hans": ("gb2312", "big5"), "Hant": ("big5", "gb2312")}


def copies(text: str) -> Iterator[tuple[str, str]]:
    """Each radical or copy, with the character that it stands for; "" when Unicode does not say it."""
    for sign in sorted({*RADICALS.findall(text), *COPIES.findall(text)}):
        whole = unicodedata.normalize("NFKC", sign)
        if whole != sign or RADICALS.match(sign):
            yield sign, "" if whole == sign else whole


def others(text: str, code: str) -> str:
    """The characters that have another shape in the way of writing of a language, each once.

    They are in the set of the other way of writing, and not in its own; so are a few rare ones, that both write alike.
    """
    if not (sets := SETS.get(writing(code))):
        return ""
    own, other = sets
    signs = dict.fromkeys("".join(IDEOGRAPHS.findall(text)))
    return "".join(sign for sign in signs if has(sign, other) and not has(sign, own))


@cache
def has(sign: str, charset: str) -> bool:
    try:
        return bool(sign.encode(charset))
    except UnicodeEncodeError:
        return False


@cache
def writing(code: str) -> str:
    """How a kind of Chinese is written: Hans, Hant; "" for another language."""
    base, _sign, rest = code.partition("_")
    if base != "zh":
        return ""
    likely = get_global("likely_subtags").get(code, "zh_Hans")
    return next((part for part in (*rest.split("_"), *likely.split("_")) if part in SETS), "")
