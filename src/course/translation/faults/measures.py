"""Months and units: the ones of a translation are those of its source."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from babel import Locale

from course.interface import _
from course.translation.faults.numbers import NOT_PROSE
from course.translation.faults.pair import Fault, Kind, Pair

UNIT = re.compile(
    r"(?<=\d)\s?((?:[kMG]?W|k?Wh|MWh|[kcm]?m[²³]?|[km]?g|m?L|[km]?Hz|m?s|min|°[CF]|h?Pa|bar|L/s|m/s|km/h)(?![\w/²³°]))"
)
# Arabic names the months in several ways, by region.
REGIONS = {"ar": ("ar", "ar_SY", "ar_DZ", "ar_TN", "ar_MR")}


@cache
def months(code: str) -> dict[str, int]:
    """The names of the months in a language."""
    if code.partition("_")[0] == "zh":
        return {f"{number}月": number for number in range(1, 13)}
    locales = (Locale.parse(one) for one in REGIONS.get(code, (code,)))
    return {
        name: number
        for locale in locales
        for context in ("format", "stand-alone")
        for number, name in locale.months[context]["wide"].items()
        if len(name) > 2
    }


def named(text: str, code: str) -> Counter:
    """The months that a text names; a capital tells March from march where the language writes it."""
    known = months(code)
    base = code.partition("_")[0]
    start, end = r"(?<!\w)[وفبلك]?" if base == "ar" else r"\b", r"(?!\w)"
    if base == "zh":
        text, start, end = re.sub(r"(\d)\s+月", r"\1月", text), r"(?<!\d)", ""
    pattern = rf"{start}({'|'.join(map(re.escape, sorted(known, key=len, reverse=True)))}){end}"
    return Counter(known[name] for name in re.findall(pattern, text))


def faults(pair: Pair) -> Iterator[Fault]:
    """A month or a unit is lost and another stands in its place; alone, it may be told otherwise."""
    if pair.kind in (Kind.PYTHON, Kind.MATH):
        return
    source, target = (NOT_PROSE.sub(" ", text) for text in (pair.source, pair.target))
    before, after = named(source, pair.origin), named(target, pair.code)
    if before - after and after - before:
        yield Fault("number", _("le mois n’est pas celui de la source"))
    old, new = Counter(UNIT.findall(source)), Counter(UNIT.findall(target))
    if (lost := old - new) and (added := new - old):
        text = _("l’unité {old} est devenue {new}")
        yield Fault("number", text.format(old=", ".join(lost), new=", ".join(added)))
