"""Numbers: a translation keeps each one, written as its language does."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from babel import Locale

from course.interface import _
from course.translation.faults import spelled
from course.translation.faults.eastern import WIDE
from course.translation.faults.pair import Fault, Kind, Pair

AROUND = 12  # characters before or after a number
SMALL = 12  # up to this one, languages write numbers in words
# Digits, with the marks that languages put between them.
NUMBER = re.compile(r"\d+(?:[.,٫٬'’\u00a0\u202f\u2009]\d+)*")
NOT_PROSE = re.compile(r"`+[^`]*`+|\$[^$]*\$|\]\([^)]*\)|<[^>]*>|\{[^}]*\}|https?://\S+")
# Thousands that a plain space separates; so it does two numbers that follow each other.
GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?!\d)")
# No letter stands before, but for those of a language without spaces between its words.
NEGATIVE = re.compile(rf"(?:(?<![\w)])|(?<={WIDE}))[-−]\d")
# Some languages write a negative number with a word.
NEGATIVE_HERE = re.compile(rf"{NEGATIVE.pattern}|\b(?:minus|menos)\s*\d|(?:سالب|ناقص)\s*\d|负\s*\d")
VERSION = re.compile(r"\d+(?:\.\d+)+")
# What stands before decimals, and between thousands, where that is not what Babel says: people write both in Spanish
# and in Arabic.
SPACES = " \u00a0\u202f\u2009'’"
MARKS = {"ar": (".٫,", ",٬."), "es": (",.", ".,"), "fr": (",", "")}


def numbers(text: str, other: str) -> list[str]:
    """The numbers of some prose, in order, their digits European; not those quoted with the words around them."""
    prose = joined(NOT_PROSE.sub(" ", text), NOT_PROSE.sub(" ", other))
    found = [number for number in NUMBER.finditer(prose) if not is_quoted(prose, number, other)]
    return ["".join(str(int(sign)) if sign.isdecimal() else sign for sign in number[0]) for number in found]


def joined(text: str, other: str) -> str:
    """A text whose groups of digits are one number where they are one on the other side: 1 268 for 1,268."""
    there = {digits(number) for number in NUMBER.findall(other)}
    return GROUPS.sub(lambda group: group[0].replace(" ", "\u00a0") if digits(group[0]) in there else group[0], text)


def digits(number: str) -> str:
    return "".join(str(int(sign)) for sign in number if sign.isdecimal())


def is_quoted(prose: str, number: re.Match, other: str) -> bool:
    """Say whether the same words stand before or after a number on both sides, as in the title of a work."""
    before = prose[max(number.start() - AROUND, 0) : number.end()]
    after = prose[number.start() : number.end() + AROUND]
    return any(len(re.findall(r"[^\W\d_]", words)) > AROUND // 2 and words in other for words in (before, after))


@cache
def shapes(code: str) -> tuple[re.Pattern, re.Pattern]:
    """How a language writes whole numbers, and those with decimals."""
    symbols = Locale.parse(code).number_symbols["latn"]
    decimals, thousands = MARKS.get(code.partition("_")[0], (symbols["decimal"], symbols["group"]))
    whole = rf"(?P<whole>\d+|\d{{1,3}}(?P<mark>[{re.escape(thousands + SPACES)}])\d{{3}}(?:(?P=mark)\d{{3}})*)"
    return re.compile(whole), re.compile(rf"{whole}(?!(?P=mark))[{re.escape(decimals)}](?P<part>\d+)")


@lru_cache(maxsize=4096)
def values(number: str, code: str) -> frozenset[str]:
    """What a number may be in a language; = and itself when that is no number of it, such as a version."""
    found = {
        ".".join([re.sub(r"\D", "", match["whole"]), *match.groups()[2:]])
        for match in (shape.fullmatch(number) for shape in shapes(code))
        if match
    }
    return frozenset(found or {f"={number}"})


def unmatched(source: list[str], target: list[str], codes: tuple[str, str]) -> tuple[list[str], list[str]]:
    """The numbers of each text that the other has not, each counted once; `codes` are the languages of both."""
    left, lost = list(target), []
    for number in source:
        # Python 3.11 is no number of French, and one of English: a version stays as it is.
        meant = values(number, codes[0]) | ({number, f"={number}"} if VERSION.fullmatch(number) else set())
        mate = next((other for other in left if values(other, codes[1]) & meant), None)
        if mate is None:
            lost.append(number)
        else:
            left.remove(mate)
    return lost, left


def unscaled(lost: list[str], added: list[str], pair: Pair) -> tuple[list[str], list[str]]:
    """Without the numbers that are worth the same, with the words that stand by: 1,2 million is 120 万."""
    left, still = list(added), []
    for number in lost:
        worth = {one for value in values(number, pair.origin) for one in spelled.amounts(value, pair.source)}
        same = (
            other
            for other in left
            if any(worth & spelled.amounts(value, pair.target) for value in values(other, pair.code))
        )
        if (mate := next(same, None)) is None:
            still.append(number)
        else:
            left.remove(mate)
    return still, left


def faults(pair: Pair) -> Iterator[Fault]:
    """A number is lost, or another stands in its place. A small one may have become a word, or a word a number."""
    if pair.kind is Kind.PYTHON:
        return
    yield from signs(NOT_PROSE.sub(" ", pair.source), NOT_PROSE.sub(" ", pair.target))
    source, target = numbers(pair.source, pair.target), numbers(pair.target, pair.source)
    lost, added = unmatched(source, target, (pair.origin, pair.code))
    lost, added = unscaled(lost, added, pair)
    for number in lost:
        small = not added and is_small(number)
        if small and spelled.is_told(int(number), pair.target, pair.code):
            continue
        text = _("il manque le nombre {number}") if not added else _("il manque le nombre {number} ; il y a {added}")
        yield Fault("number", text.format(number=number, added=", ".join(added)), remark=small)
    added = [number for number in added if not is_small(number)]  # 17 h may be 17:00
    in_words = spelled.centuries(pair.source) | spelled.halves(pair.source)
    added = [number for number in added if in_words.isdisjoint(values(number, pair.code))]
    if added and not lost:
        yield Fault("number", _("il y a en trop le nombre {number}").format(number=", ".join(added)), remark=True)


def is_small(number: str) -> bool:
    """Say whether a language may write a number in words. Python reads no number of thousands of digits."""
    return number.isdecimal() and len(number) <= len(str(SMALL)) and int(number) <= SMALL


def signs(source: str, target: str) -> Iterator[Fault]:
    """A share that is no longer one, a negative number that has become positive."""
    if not spelled.same_shares(source, target):
        yield Fault("number", _("il n’y a pas autant de signes % que dans la source"))
    if len(NEGATIVE.findall(source)) > len(NEGATIVE_HERE.findall(target)):
        yield Fault("number", _("il manque un signe moins"))
