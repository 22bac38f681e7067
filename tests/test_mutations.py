"""The checker against damage done at random to good catalogues: it sees nearly all of it.

They are those of the site, and the clean ones of the corpus, which speak languages and hold roles that it has not yet.
"""

from collections import Counter
from collections.abc import Iterator
from copy import copy
from functools import cache
from random import Random

import pytest
from babel.messages.catalog import Message
from mistranslating import SENSE
from miswriting import WRITING
from mutating import MARKUP
from pairing import markdown
from planting import CORPUS, catalogues

from course.languages import SOURCE, languages
from course.translation.catalogues import folder
from course.translation.comparison import compared, pairs
from course.translation.faults.pair import Pair
from course.translation.place import place
from course.translation.pofile import messages, read

OPERATORS = {**MARKUP, **SENSE, **WRITING}
ENOUGH = 40  # damaged messages an operator and a language
SITE = {language.code for language in languages()} - {SOURCE}
CODES = sorted({*SITE, *(name.partition("/")[0] for name in catalogues())})
Table = dict[tuple[str, str], Counter]


@cache
def translated(code: str) -> list[tuple[Message, str, Pair]]:
    """The translated messages of a language without those in the plural, each with its domain, shuffled."""
    found = []
    corpus = [(path, path.stem) for path in (CORPUS / code).glob("*.po")]
    for path, domain in sorted([*corpus, *((path, place(path)[1]) for path in folder(code).rglob("*.po"))]):
        for message in messages(read(path, code, domain)):
            if not message.pluralizable and message.string and not message.fuzzy:
                found.append((message, domain, next(pairs(message, domain, code, markdown()))))
    Random(code).shuffle(found)
    return found


@cache
def is_clean(code: str, rank: int) -> bool:
    """Whether nothing is said of a message as it is."""
    message, domain, _pair = translated(code)[rank]
    return not any(compared(message, domain, code, markdown()))


def mutants(name: str, code: str) -> Iterator[tuple[Message, str]]:
    """Messages of which nothing was said, with their domain, damaged by an operator."""
    chance, done = Random(f"{name} {code}"), 0
    for rank, (message, domain, pair) in enumerate(translated(code)):
        target = OPERATORS[name](pair, chance)
        if target is None or target == pair.target or not is_clean(code, rank):
            continue
        damaged = copy(message)
        damaged.string = target
        yield damaged, domain
        done += 1
        if done == ENOUGH:
            return


def recall() -> tuple[Table, list[str]]:
    """How many mutants there were of each operator in each language and how many were seen; those that were not."""
    table, missed = {}, []
    for name in OPERATORS:
        for code in CODES:
            table[name, code] = counted = Counter()
            for message, domain in mutants(name, code):
                seen = any(compared(message, domain, code, markdown()))
                counted.update(seen=int(seen), all=1)
                if not seen:
                    missed.append(f"{code} {domain}: {name}: {message.string!r}")
    return table, missed


def as_text(table: Table) -> str:
    """The table, one operator a line: seen / all, language by language."""
    rows = [f"{'':40}" + "".join(f"{code:>10}" for code in CODES)]
    for name in OPERATORS:
        cells = [f"{table[name, code]['seen']}/{table[name, code]['all']}" for code in CODES]
        rows.append(f"{name:40}" + "".join(f"{cell:>10}" for cell in cells))
    return "\n".join(rows)


@pytest.mark.release
def test_recall():
    """Of what was damaged, 97 in a hundred are seen; of each kind of damage, three in four."""
    table, missed = recall()
    seen, made = (sum(counted[what] for counted in table.values()) for what in ("seen", "all"))
    shown = f"{as_text(table)}\n{seen} of {made} seen\n" + "\n".join(missed)
    print(f"\n{as_text(table)}\n{seen} of {made} seen: {seen / made:.1%}")
    assert made > 40 * len(OPERATORS) and seen >= 0.97 * made, shown
    for name in OPERATORS:
        seen, made = (sum(table[name, code][what] for code in CODES) for what in ("seen", "all"))
        assert seen >= 0.75 * made, f"{name}: {seen} of {made}\n{shown}"
