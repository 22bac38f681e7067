"""Characters: none that cannot be seen or that turns the text, none broken by a bad conversion."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from babel import Locale, UnknownLocaleError

from course.interface import _
from course.translation.faults.pair import Fault, Pair
from course.translation.faults.scripts import mixed, spoilt

ISOLATES, END = "\u2066\u2067\u2068", "\u2069"
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e")
MARKS = frozenset("\u200e\u200f\u061c")
JOINERS = frozenset("\u200c\u200d")
# The scripts whose letters are joined, or kept apart, by an invisible sign.
JOINED = {"ARABIC", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA",
          "MALAYALAM", "SINHALA", "SYRIAC", "MONGOLIAN"}  # fmt: skip
HIDDEN = frozenset("\u2028\u2029\u115f\u1160\u3164\uffa0\u034f\ufffc\ufffd")
FORMS = re.compile(
    r"[\ufb00-\ufb06\ufb50-\ufd3d\ufd40-\ufdf9\ufe70-\ufefc]|[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+"
)
NUMBERS = re.compile("[\u0600-\u0605\u06dd]")
COMBINING = re.compile(r"\w[\u0300-\u036f\u0653-\u0655\u093c\u3099\u309a]")


def odd(text: str, code: str) -> Iterator[Fault]:
    """What no text of a language should hold, code included."""
    for sign in sorted(set(text)):
        if reason := refused(sign, text, code):
            yield Fault("character", reason)
    if not all(map(balanced, text.split("\n"))):
        yield Fault("character", _("fermez chaque isolat (U+2066 à U+2068) par U+2069, dans la même ligne"))
    for form in FORMS.findall(text):
        right = unicodedata.normalize("NFKC", form)
        yield Fault("character", _("écrivez {right} au lieu de {wrong}").format(right=right, wrong=form))
    for pair in COMBINING.findall(text):
        if len(whole := unicodedata.normalize("NFC", pair)) == 1:
            yield Fault("character", _("écrivez {letter} en un seul caractère").format(letter=whole))
    for word in mixed(text):
        yield Fault("character", _("le mot « {word} » mêle deux écritures : retapez-le").format(word=word))
    for wrong, right in spoilt(text, code):
        yield Fault("character", _("écrivez {right} au lieu de {wrong}").format(right=right, wrong=wrong))


def refused(sign: str, text: str, code: str) -> str:
    """Why a sign is refused in a text, or ""."""
    name = f"U+{ord(sign):04X}"
    category = unicodedata.category(sign)
    if sign in TURNING:
        return _("retirez {sign}, qui change le sens de lecture").format(sign=name)
    if sign in MARKS:
        return "" if is_rtl(code) else _("retirez {sign}, réservé aux écritures de droite à gauche").format(sign=name)
    if sign in JOINERS:
        alone = any(not joins(text[match.start() - 1 : match.start()]) for match in re.finditer(sign, text))
        return _("retirez {sign}, un caractère invisible").format(sign=name) if alone else ""
    if sign in ISOLATES + END + "\n\t" or NUMBERS.match(sign):
        return ""
    if category in ("Cc", "Cf", "Co", "Cs") or sign in HIDDEN or is_noncharacter(sign):
        return _("retirez {sign}, un caractère invisible").format(sign=name)
    return ""


def is_noncharacter(sign: str) -> bool:
    return ord(sign) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(sign) <= 0xFDEF


def joins(before: str) -> bool:
    """Say whether a joiner may follow: after a letter of a script that needs it, or in an emoji."""
    return bool(before) and (
        unicodedata.name(before, "").split(" ")[0] in JOINED or unicodedata.category(before) in ("So", "Sk", "Mn")
    )


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


def faults(pair: Pair) -> Iterator[Fault]:
    """The faults of the whole translation; a control character of the source is repeated."""
    known = set(odd(pair.source, pair.code))
    yield from (fault for fault in odd(pair.target, pair.code) if fault not in known)
