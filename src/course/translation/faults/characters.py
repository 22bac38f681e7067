"""Characters: none that cannot be seen or that turns the text, none broken by a bad conversion."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from html import unescape

from babel import Locale, UnknownLocaleError

from course.interface import _
from course.translation.faults.ideographs import copies, others
from course.translation.faults.pair import Fault, Kind, Pair
from course.translation.faults.scripts import mixed, script, spoilt

ISOLATES, END = "\u2066\u2067\u2068", "\u2069"
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e")
MARKS = frozenset("\u200e\u200f\u061c")
JOINERS = frozenset("\u200c\u200d")
# Signs of layout, signs that have a rule of their own, and those that Arabic sets around numbers.
SEEN = frozenset("\n\t\u0600\u0601\u0602\u0603\u0604\u0605\u06dd").union(ISOLATES, END, TURNING, MARKS, JOINERS)
# The scripts whose letters are joined, or kept apart, by an invisible sign.
JOINED = {"ARABIC", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA",
          "MALAYALAM", "SINHALA", "SYRIAC", "MONGOLIAN"}  # fmt: skip
HIDDEN = frozenset("\u2028\u2029\u115f\u1160\u3164\uffa0\u034f\ufffc\ufffd")
FORMS = re.compile(
    r"[\ufb00-\ufb06\ufb50-\ufd3d\ufd40-\ufdf9\ufe70-\ufefc]|[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+"
)
CODE_OR_ENTITY = re.compile(r"(?P<code>(?P<ticks>`+)[^`]*(?P=ticks))|&#?\w+;")
COMBINING = re.compile(r"\w[\u0300-\u036f\u0653-\u0655\u093c\u3099\u309a]")


def odd(text: str, code: str) -> Iterator[Fault]:
    """What no text of a language should hold, by its gettext code; to be read whole, code included."""
    yield from turned(text)
    yield from strange(text, code)


def turned(text: str) -> Iterator[Fault]:
    """What changes the direction of reading further than it should."""
    for sign in sorted(TURNING.intersection(text)):
        text = _("retirez {sign}, qui change le sens d’écriture")
        yield Fault("bidi", text.format(sign=named(sign)))
    if not all(map(balanced, text.split("\n"))):
        yield Fault("bidi", _("fermez chaque isolat (U+2066 à U+2068) par U+2069, dans la même ligne"))


def strange(text: str, code: str) -> Iterator[Fault]:
    """What cannot be seen, or is not the character that it looks like."""
    for sign in sorted(set(text)):
        if sign in MARKS and not is_rtl(code):
            yield fault(_("retirez {sign}, réservé aux écritures de droite à gauche"), sign=named(sign))
        elif is_hidden(sign) or (sign in JOINERS and not all(map(joins, before(sign, text)))):
            yield fault(_("retirez {sign}, un caractère invisible"), sign=named(sign))
    for form in FORMS.findall(text):
        yield fault(_("écrivez {right} au lieu de {wrong}"), right=unicodedata.normalize("NFKC", form), wrong=form)
    for sign, whole in copies(text):
        right = whole or _("le caractère entier")
        yield fault(_("écrivez {right} au lieu de {wrong}"), right=right, wrong=f"{sign} ({named(sign)})")
    if signs := others(text, code):
        sentence = _("remplacez {signs}\u00a0: ce chinois n’est pas celui du catalogue (simplifié ou traditionnel)")
        yield Fault("character", sentence.format(signs=signs), remark=True)
    for pair in COMBINING.findall(text):
        if len(whole := unicodedata.normalize("NFC", pair)) == 1:
            yield fault(_("écrivez {letter} en un seul caractère"), letter=whole)
    for word in mixed(text, code):
        yield fault(_("le mot « {word} » mêle deux écritures : retapez-le"), word=word)
    for wrong, right in spoilt(text, code):
        yield fault(_("écrivez {right} au lieu de {wrong}"), right=right, wrong=wrong)


def fault(text: str, **facts: str) -> Fault:
    return Fault("character", text.format(**facts))


def named(sign: str) -> str:
    return f"U+{ord(sign):04X}"


def is_hidden(sign: str) -> bool:
    """Say whether a sign cannot be seen, or stands for nothing, and no language has a use for it."""
    if sign in SEEN:
        return False
    is_noncharacter = ord(sign) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(sign) <= 0xFDEF
    return is_noncharacter or sign in HIDDEN or unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cs")


def before(sign: str, text: str) -> Iterator[str]:
    """What stands before each occurrence of a sign."""
    return (text[match.start() - 1 : match.start()] for match in re.finditer(sign, text))


def joins(letter: str) -> bool:
    """Say whether a joiner may follow: after a letter of a script that needs it, or in an emoji."""
    return bool(letter) and (script(letter) in JOINED or unicodedata.category(letter) in ("So", "Sk", "Mn"))


def balanced(line: str) -> bool:
    """Say whether each isolate of a line is closed."""
    depth = 0
    for sign in line:
        depth += (sign in ISOLATES) - (sign == END)
        if depth < 0:
            return False
    return depth == 0


@cache
def is_rtl(code: str) -> bool:
    try:
        return Locale.parse(code).text_direction == "rtl"
    except (UnknownLocaleError, ValueError):
        return False


def read(text: str, kind: Kind) -> str:
    """A text as its reader gets it: what the entities of a page stand for, out of code."""
    if kind is not Kind.PAGE or "&" not in text:
        return text
    return CODE_OR_ENTITY.sub(lambda match: match["code"] or unescape(match[0]), text)


def faults(pair: Pair) -> Iterator[Fault]:
    """The faults of the whole translation; what its source has too is repeated, but for what turns the text."""
    source, target = (read(text, pair.kind) for text in (pair.source, pair.target))
    yield from turned(target)
    if found := list(strange(target, pair.code)):
        known = set(strange(source, pair.code))
        yield from (fault for fault in found if fault not in known)
