"""Damage done to the sense of good translations: sentences that are not translated or lost, other terms."""

import csv
import re
from functools import cache
from random import Random

from mutating import Operator

from course.languages import LOCALES
from course.translation.faults.pair import Pair

SENTENCE_END = re.compile(r"(?<=[.!?؟])\s+(?=\S)|(?<=[。！？])")
WORDS = re.compile(r"[^\W\d_]{3,}")


def spans(text: str) -> list[tuple[int, int]]:
    """Where each sentence of a text begins and ends, roughly."""
    cuts = [(match.start(), match.end()) for match in SENTENCE_END.finditer(text) if match.end() < len(text)]
    return list(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]))


def source_sentence(pair: Pair, chance: Random) -> str | None:
    """Leave one of several sentences in the language of the source; one without words may be right in both."""
    sources, targets = spans(pair.source), spans(pair.target)
    if len(sources) != len(targets) or len(targets) < 2:
        return None
    rank = chance.randrange(len(targets))
    source, target = (text[slice(*at[rank])] for text, at in ((pair.source, sources), (pair.target, targets)))
    if len(WORDS.findall(source)) < 2 or WORDS.findall(source) == WORDS.findall(target):
        return None
    return pair.target[: targets[rank][0]] + source + pair.target[targets[rank][1] :]


def whole_source(pair: Pair, chance: Random) -> str | None:
    """Leave a message in the language of the source; a single word or a name may be the same in both."""
    return pair.source if len(WORDS.findall(pair.source)) >= 2 else None


def without_last_sentence(pair: Pair, chance: Random) -> str | None:
    *kept, (start, end) = spans(pair.target)
    return pair.target[:start].rstrip() if kept and len(WORDS.findall(pair.target[start:end])) >= 2 else None


@cache
def terms(code: str) -> list[tuple[list[str], list[str]]]:
    """The glossary: the French forms and the accepted ones of each term.

    A term with a sense is left out: in another sense, it is an ordinary word of the source.
    """
    with (LOCALES / "glossary.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [(row["fr"].split("|"), row[code].split("|")) for row in rows if row.get(code) and not row["sense"]]


def other_term(pair: Pair, chance: Random) -> str | None:
    """Put another term of the glossary in the place of one that the source has."""
    ends = ("", "") if pair.code.startswith(("zh", "ja")) else (r"(?<!\w)", r"(?!\w)")
    found = [
        (place, accepted)
        for names, accepted in terms(pair.code)
        for place in map(re.compile, [re.escape(form).join(ends) for form in accepted])
        if place.search(pair.target)
        and any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", pair.source) for name in names)
    ]
    if not found:
        return None
    place, accepted = chance.choice(found)
    others = [forms[0] for _, forms in terms(pair.code) if not any(one in forms[0] for one in accepted)]
    return place.sub(chance.choice(others), pair.target)


SENSE: dict[str, Operator] = {
    "sentence left in the source's language": source_sentence,
    "message left in the source's language": whole_source,
    "last sentence lost": without_last_sentence,
    "term of the glossary": other_term,
}
