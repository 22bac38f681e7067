"""Typography: the signs of a text are set as its language sets them."""

import re
from collections.abc import Iterator

from course.interface import _
from course.translation.faults.pair import Fault, Pair
from course.translation.faults.prose import PIECE, prose
from course.translation.faults.quotes import unopened, unpaired
from course.translation.faults.rules import rules

AROUND = 15  # characters shown on each side
DOUBLED = re.compile(r"(?<![\w’'-])([^\W\d_]+) \1(?![\w’'-])", re.IGNORECASE)
# Words that may follow themselves, and words that never do; of another one, it is told as a remark.
ORDINARY = {"fr": "nous vous", "en": "had that", "de": "der die das sie den"}
NEVER = {
    "fr": "à au aux de des du et la le les pour un une",
    "en": "a an and for of or the to with",
    "es": "con de del el en la las los para por un una y",
    "de": "auf dem ein eine für mit und von",
    "it": "con di e il la le per un una",
    "pt": "com de do e em o os para um uma",
    "ar": "أو إلى التي الذي على عن في هذا هذه",
}
STRAIGHT = re.compile(r'"[^"\n]*\w[^"\n]*"')


def signs(text: str, code: str) -> Iterator[Fault]:
    """What is wrong in the prose of a language, by its gettext code: its signs, its spaces, its pairs, its words."""
    base = code.partition("_")[0]
    for rule in rules(code):
        for match in rule.pattern.finditer(text):
            yield Fault("typography", told(_(rule.text), text, match), rule.remark)
    for sign in unpaired(text, code):
        yield Fault("typography", _("il manque l’autre moitié de {sign}").format(sign=f"`{sign}`"))
    if base == "es":
        for sign in unopened(text):
            yield Fault("typography", _("il manque l’autre moitié de {sign}").format(sign=f"`{sign}`"))
    if STRAIGHT.search(text):
        yield Fault("typography", _('écrivez les guillemets de la langue au lieu de `"`'), remark=True)
    if base not in ("zh", "ja"):
        yield from doubled(text, base)


def doubled(text: str, base: str) -> Iterator[Fault]:
    """The words that stand twice."""
    for match in DOUBLED.finditer(text):
        word = match[1].lower()
        if word not in ORDINARY.get(base, "").split():
            remark = word not in NEVER.get(base, "").split()
            yield Fault("typography", told(_("retirez le mot en double"), text, match), remark)


def told(what: str, text: str, match: re.Match) -> str:
    """What to do, and the place."""
    place = text[max(0, match.start() - AROUND) : match.end() + AROUND].replace("\n", " ").replace(PIECE, "…")
    return _("{what}, ici : {place}").format(what=what, place=place.strip(" "))


def faults(pair: Pair) -> Iterator[Fault]:
    """The faults of the translation; what the source has in the very same place is not the translator's."""
    source, target = (prose(text, pair.kind, pair.markdown) for text in (pair.source, pair.target))
    if target:
        known = set(signs(source, pair.code))
        yield from (fault for fault in signs(target, pair.code) if fault not in known)
