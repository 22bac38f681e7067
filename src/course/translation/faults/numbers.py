"""Numbers: a translation keeps each one, written as its language does."""

import re
from collections.abc import Iterator

from course.interface import _
from course.translation.faults.pair import Fault, Kind, Pair

SMALL = 12  # up to this one, languages write numbers in words
# Digits, with the marks that languages put between them.
NUMBER = re.compile(r"\d+(?:[.,٫٬'’\u00a0\u202f\u2009]\d+)*")
NOT_PROSE = re.compile(r"`+[^`]*`+|\$[^$]*\$|\]\([^)]*\)|<[^>]*>|\{[^}]*\}|https?://\S+")
PERCENT = re.compile("[%٪\uff05‰]")
NEGATIVE = re.compile(r"(?<![\w\d)])[-−]\d")
# Some languages write a negative number with a word.
NEGATIVE_HERE = re.compile(rf"{NEGATIVE.pattern}|\b(?:minus|menos)\s*\d|(?:سالب|ناقص)\s*\d|负\s*\d")
GROUPS = re.compile(r"\d{1,3}(?:(\D)\d{3})(?:\1\d{3})*")


def numbers(text: str) -> list[str]:
    """The numbers of some prose, in order, their digits European."""
    found = NUMBER.findall(NOT_PROSE.sub(" ", text))
    return ["".join(str(int(sign)) if sign.isdecimal() else sign for sign in number) for number in found]


def values(number: str) -> set[str]:
    """What a number may be: 1,268 is a thousand in one language, a little more than one in another."""
    digits, marks = re.findall(r"\d+", number), re.findall(r"\D", number)
    if not marks:
        return {number}
    found = set()
    if GROUPS.fullmatch(number) and marks[0] != "٫":
        found.add("".join(digits))
    whole = number.rpartition(marks[-1])[0]
    if marks[-1] in ".,٫" and marks[-1] not in marks[:-1] and (len(marks) == 1 or GROUPS.fullmatch(whole)):
        found.add("".join(digits[:-1]) + "." + digits[-1])
    return found or {".".join(digits)}


def unmatched(one: list[str], other: list[str]) -> list[str]:
    """The numbers of the first text that the second has not, each counted once."""
    left, lost = [values(number) for number in other], []
    for number in one:
        mate = next((rank for rank, possible in enumerate(left) if possible & values(number)), None)
        if mate is None:
            lost.append(number)
        else:
            del left[mate]
    return lost


def faults(pair: Pair) -> Iterator[Fault]:
    """A number is lost, or another stands in its place. A small one may have become a word, or a word a number."""
    if pair.kind is Kind.PYTHON:
        return
    yield from signs(NOT_PROSE.sub(" ", pair.source), NOT_PROSE.sub(" ", pair.target))
    source, target = numbers(pair.source), numbers(pair.target)
    lost, added = unmatched(source, target), unmatched(target, source)
    for number in lost:
        small = not added and number.isdecimal() and int(number) <= SMALL
        text = _("il manque le nombre {number}") if not added else _("il manque le nombre {number} ; il y a {added}")
        yield Fault("number", text.format(number=number, added=", ".join(added)), remark=small)
    added = [number for number in added if not number.isdecimal() or int(number) > SMALL]  # 17 h may be 17:00
    if added and not lost:
        yield Fault("number", _("il y a en trop le nombre {number}").format(number=", ".join(added)), remark=True)


def signs(source: str, target: str) -> Iterator[Fault]:
    """A share that is no longer one, a negative number that has become positive."""
    if len(PERCENT.findall(source)) != len(PERCENT.findall(target)):
        yield Fault("number", _("il n’y a pas autant de signes % que dans la source"))
    if len(NEGATIVE.findall(source)) > len(NEGATIVE_HERE.findall(target)):
        yield Fault("number", _("il manque un signe moins"))
