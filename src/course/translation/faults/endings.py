"""How a message begins and ends: with the capital, the sign and the line feeds of its source."""

import re
from collections.abc import Iterator

from course.interface import _
from course.translation.faults.pair import Fault, Kind, Pair
from course.translation.faults.prose import prose

# The signs of other languages, under the name of the one that they stand for.
SAME = str.maketrans("。．।۔։：；؛؟？！，、،", ".....:;;??!,,,")
CLOSINGS = ' \u00a0\u202f\n"”“»«’)]）】」』》\ufffc\u2069'
WITHOUT_STOP = ("th", "lo", "km", "my")


def faults(pair: Pair) -> Iterator[Fault]:
    """What the translation lost or added at its two ends."""
    yield from line_feeds(pair)
    if pair.kind in (Kind.PAGE, Kind.TEXT):
        source, target = (prose(text, pair.kind, pair.markdown) for text in (pair.source, pair.target))
        if (old := ending(source)) != (new := ending(target)) and pair.code not in WITHOUT_STOP:
            text = _("la source finit par {old}, la traduction par {new}").format(old=old or "∅", new=new or "∅")
            yield Fault("ending", text, remark=True)
        if lost_capital(source, target):
            yield Fault("ending", _("la source commence par une capitale"), remark=True)
        if "..." in target and "…" in source and "..." not in source:
            yield Fault("typography", _("écrivez … au lieu de trois points"), remark=True)


def line_feeds(pair: Pair) -> Iterator[Fault]:
    """The line feeds at the ends."""
    for where, count in ((_("au début"), leading), (_("à la fin"), trailing)):
        old, new = count(pair.source), count(pair.target)
        if old != new:
            text = _("mettez {old} fois `\\n` {where} comme la source, au lieu de {new}")
            yield Fault("ending", text.format(old=old, where=where, new=new))


def leading(text: str) -> int:
    return len(text) - len(text.lstrip("\n"))


def trailing(text: str) -> int:
    return len(text) - len(text.rstrip("\n"))


def ending(text: str) -> str:
    """The last sign of a text, without what closes it, as . : ; ? ! … or ,; "" when it ends with a word."""
    text = text.rstrip(CLOSINGS).translate(SAME)
    if text.endswith(("...", "…")):
        return "…"
    return text[-1:] if text[-1:] in tuple(".:;?!,") else ""


def lost_capital(source: str, target: str) -> bool:
    """Say whether the source begins with a capital and the translation with a small letter, not in a name."""
    first = re.match(r"\W*(\w[\w.+-]*)", target)
    return (
        bool(re.match(r"\W*[^\W\d_]", source))
        and bool(first)
        and (source.lstrip('«“„"( \u00a0¿¡')[:1].isupper() and first[1][0].islower() and first[1] not in source)
    )
