"""Spanish verbs with the pronouns that are written at their end, which no dictionary has all: descárguelas."""

import re
from collections.abc import Iterator

from course.translation.faults.stems import folded

PRONOUN = "(?:me|te|se|nos|os|les?|l[oa]s?)"
ONE, TWO = (re.compile(rf"(?P<verb>\w\w+?)(?P<pronouns>{PRONOUN}{{{count}}})") for count in (1, 2))
VOWELS = re.compile("[aeiouáéíóúü]+")


def verbs(word: str) -> Iterator[str]:
    """The verbs that a word may be made of, before one pronoun or two, with the accent that these bring.

    The stress stays where the verb has it: an accent marks it, once it is no longer on the last syllable but one.
    """
    for shape in (ONE, TWO):
        if not (match := shape.fullmatch(word)):
            continue
        verb, plain = match["verb"], folded(match["verb"], keep="\u0303\u0308")
        is_short = shape is ONE and (plain.endswith("r") or len(VOWELS.findall(plain)) == 1)
        if verb != plain and not is_short:
            yield plain
            if plain.endswith("mo") and match["pronouns"] == "nos":
                yield plain + "s"  # preguntémonos
        if verb != plain or is_short:
            yield verb
