"""Typography: the signs of a text are set as its language sets them."""

import re
from collections.abc import Iterator
from functools import cache

from course.interface import _
from course.translation.faults.characters import is_rtl
from course.translation.faults.eastern import EASTERN
from course.translation.faults.markup import CODE
from course.translation.faults.pair import Fault, Pair
from course.translation.faults.prose import PIECE, bare, prose, sentences
from course.translation.faults.quotes import unopened, unpaired
from course.translation.faults.rule import ARABIC_MARKS, CLOSE, EVERYWHERE, FOREIGN, SPACED, WIDE_MARKS, Rule, rule
from course.translation.faults.spelling import is_foreign, long_words
from course.translation.faults.western import WESTERN
from course.translation.faults.words import tokens

LANGUAGES = WESTERN | EASTERN
AROUND = 15  # characters shown on each side
QUOTED = 3  # words of a sentence that two languages do not write alike by chance
DOUBLED = re.compile(r"(?<![\w’'-])([^\W\d_]+) \1(?![\w’'-])", re.IGNORECASE)
# Words that may follow themselves, and words that never do; of another one, it is told as a remark.
ORDINARY = {"fr": "en nous vous", "en": "had", "de": "das den der die sie", "ar": "واحدا واحدة واحدًا"}
NEVER = {
    "fr": "à au aux de des du et la le les pour un une",
    "en": "a an and for of or the to with",
    "es": "con de del el en la las los para por un una y",
    "de": "auf dem ein eine für mit und von",
    "it": "con di e il la le per un una",
    "pt": "com de do e em o os para um uma",
    "ar": "أو إلى التي الذي على عن في هذا هذه",
}
STRAIGHT = re.compile(r'"[^"\n]*[\w\ufffc][^"\n]*"')


def signs(text: str, code: str) -> Iterator[Fault]:
    """What is wrong in the prose of a language, by its gettext code: its signs, its spaces, its pairs, its words."""
    for one in rules(code):
        for match in one.pattern.finditer(text):
            if match[0] in ("?", "!") and is_title(text[: match.end()], code):
                continue
            yield Fault("typography", told(_(one.text), text, match), one.remark)
    if code.partition("_")[0] == "es":
        yield from (alone(sign) for sign in unopened(text))
    yield from pairs(text, code)
    yield from doubled(text, code.partition("_")[0])


def is_title(text: str, code: str) -> bool:
    """Say whether the last sentence of a French text is English: the title of a work, whose signs are English too."""
    return code == "fr" and is_foreign(long_words(sentences(text)[-1], code), code)


@cache
def rules(code: str) -> tuple[Rule, ...]:
    """The rules of a language, by its gettext code; of one that we do not know, those that hold for all."""
    base = code.partition("_")[0]
    own = LANGUAGES.get(code) or LANGUAGES.get(base, ())
    return EVERYWHERE + own + (() if base in SPACED else (CLOSE,)) + foreign(code)


def foreign(code: str) -> tuple[Rule, ...]:
    """The signs of another script, beside a letter or a number."""
    base = code.partition("_")[0]
    signs = ("" if is_rtl(code) else ARABIC_MARKS) + ("" if base in ("zh", "ja", "ko", "yue") else WIDE_MARKS)
    return (rule(rf"(?<=[\w\ufffc»”)])[{signs}]|[{signs}](?=\w)", FOREIGN),) if signs else ()


def pairs(text: str, code: str) -> Iterator[Fault]:
    """The quotation marks and brackets without their other half, and the marks that have no direction."""
    yield from (alone(sign) for sign in unpaired(text, code))
    yield from straight(text)


def straight(text: str) -> Iterator[Fault]:
    if STRAIGHT.search(text):
        yield Fault("typography", _('écrivez les guillemets de la langue au lieu de `"`'), remark=True)


def alone(sign: str) -> Fault:
    return Fault("typography", _("il manque l’autre moitié de {sign}").format(sign=f"`{sign}`"))


def doubled(text: str, base: str) -> Iterator[Fault]:
    """The words that stand twice. Arabic says « word word, » for « word by word »; its article excludes that."""
    for match in DOUBLED.finditer(text):
        word = match[1].lower()
        is_sure = word in NEVER.get(base, "").split()
        is_ordinary = word in ORDINARY.get(base, "").split() or base in ("zh", "ja")
        is_apart = base == "ar" and not word.startswith("ال") and re.match(r"\W*(?:[،؛:.…]|$)", text[match.end() :])
        if is_sure or not (is_ordinary or is_apart):
            yield Fault("typography", told(_("retirez le mot en double"), text, match), not is_sure)


def told(what: str, text: str, match: re.Match) -> str:
    """What to do, and the place."""
    start = max(0, match.start() - AROUND, match.end() - 4 * AROUND)
    place = text[start : match.end() + AROUND].replace("\n", " ").replace(PIECE, "…")
    return _("{what}, ici : {place}").format(what=what, place=place.strip(" "))


def own(target: str, source: str) -> str:
    """A text without the sentences that it has from its source word for word: titles, with the signs of theirs."""
    kept = set(map(bare, sentences(source)))
    for sentence in sentences(target):
        if sentence in kept and "«" not in sentence and len(tokens(sentence)) >= QUOTED:
            target = target.replace(sentence, PIECE)
    return target


def faults(pair: Pair) -> Iterator[Fault]:
    """The faults of the translation; a quotation mark or a bracket that is alone in the source may stay so."""
    source, target = (prose(text, pair.kind, pair.markdown) for text in (pair.source, pair.target))
    if found := list(signs(own(target, source), pair.code)):
        # What the source has between braces, as a dictionary, may be told in prose.
        known = {*pairs(source, pair.code), *straight(CODE.sub(PIECE, pair.source))}
        yield from (fault for fault in found if fault not in known)
    if "\t" in target and "\t" not in source:
        yield Fault("typography", _("remplacez la tabulation par une espace"))
    if "..." in target and "…" in source and "..." not in source:
        yield Fault("typography", _("écrivez `…` au lieu de trois points"), remark=True)
