"""How a message begins and ends: with the capital, the sign, the spaces and the line feeds of its source."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale, UnknownLocaleError

from course.interface import _
from course.translation.faults.pair import Fault, Kind, Pair
from course.translation.faults.prose import prose

# The signs of other scripts, as the one that they stand for.
SAME = str.maketrans("。．।۔։：；؛؟？！，、،", ".....:;;??!,,,")
CLOSING = " \u00a0\u202f\n\u2069\"'”“»«’)]）】」』》"  # what may close a text after its last sign
SPACES = " \t\u00a0\u202f\u3000"
WITHOUT_STOP = ("th", "lo", "km", "my")
WITHOUT_SPACE = ("zh", "ja", "th", "lo", "km", "my")
FIRST = re.compile(r"[^\w\ufffc]*([^\W\d_][\w.+-]*)")


def faults(pair: Pair) -> Iterator[Fault]:
    """What the translation lost or added at its two ends."""
    yield from line_feeds(pair)
    base = pair.code.partition("_")[0]
    if pair.kind is Kind.PAGE or (pair.kind is Kind.TEXT and base not in WITHOUT_SPACE):
        yield from spaces(pair)
    if pair.kind in (Kind.PAGE, Kind.TEXT):
        source, target = (prose(text, pair.kind, pair.markdown) for text in (pair.source, pair.target))
        if base not in WITHOUT_STOP:
            yield from signs(ending(source), ending(target))
        if has_capitals(base) and lost_capital(source, target):
            yield Fault("ending", _("commencez par une capitale, comme la source"), remark=True)


def line_feeds(pair: Pair) -> Iterator[Fault]:
    source, target = (blanks(text, "\n") for text in (pair.source, pair.target))
    for where, old, new in zip((_("au début"), _("à la fin")), source, target):
        if old != new:
            text = _("sauts de ligne {where} : mettez-en {old}, comme la source, au lieu de {new}")
            yield Fault("ending", text.format(where=where, old=old, new=new))
    old, new = (text.strip("\n").count("\n") for text in (pair.source, pair.target))
    if pair.kind is Kind.TEXT and old != new:
        text = _("sauts de ligne dans le texte : mettez-en {old}, comme la source, au lieu de {new}")
        yield Fault("ending", text.format(old=old, new=new))


def spaces(pair: Pair) -> Iterator[Fault]:
    source, target = (blanks(text, SPACES) for text in (pair.source, pair.target))
    for where, old, new in zip((_("au début"), _("à la fin")), source, target):
        if old != new:
            text = _("espaces {where} : mettez-en {old}, comme la source, au lieu de {new}")
            yield Fault("ending", text.format(where=where, old=old, new=new), remark=True)


def blanks(text: str, signs: str) -> tuple[int, int]:
    """How many blanks of a kind stand at the beginning of a text, and at its end."""
    return len(text) - len(text.lstrip(signs)), len(text) - len(text.rstrip(signs))


def signs(old: str, new: str) -> Iterator[Fault]:
    """A sign has changed; a title may have become a question."""
    if old != new and (old, new) != ("", "?"):
        if not new:
            text = _("terminez par `{old}`, comme la source")
        elif not old:
            text = _("ne terminez pas par `{new}` : la source n’a pas de signe")
        else:
            text = _("terminez par `{old}`, comme la source, au lieu de `{new}`")
        yield Fault("ending", text.format(old=old, new=new), remark=True)


def ending(text: str) -> str:
    """The last sign of a text, without what closes it, as one of . : ; ? ! , …; "" when it ends otherwise."""
    text = text.rstrip(CLOSING).translate(SAME)
    if text.endswith(("...", "…")):
        return "…"
    return text[-1] if text.endswith(tuple(".:;?!,")) else ""


@cache
def has_capitals(code: str) -> bool:
    """Say whether a language has capitals: elsewhere, a Latin letter at the beginning is a name."""
    try:
        name = Locale.parse(code).display_name
    except (UnknownLocaleError, ValueError):
        return True
    return name.title() != name.lower()


def lost_capital(source: str, target: str) -> bool:
    """Say whether the source begins with a capital and the translation with a small letter, other than a name's."""
    old, new = FIRST.match(source), FIRST.match(target)
    if not (old and new and old[1].istitle() and new[1].isalpha() and new[1].islower()):
        return False
    return re.search(rf"\b{new[1]}\b", source) is None
