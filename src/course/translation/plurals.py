"""The plural forms of each language: one rule, and translations put in its order."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from gettext import c2py

from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural

PLURALS = re.compile(r"\s*nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*(.+?)\s*;?\s*")
NUMBERS = 1200  # two rules that agree on as many agree on all
# Babel gives Arabic its last two forms the other way round: everybody else has 11 to 99 before 100, 101 and 102.
RULES = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
}


def rule(code: str) -> str:
    """The `Plural-Forms` of a language."""
    return RULES.get(code) or get_plural(code).plural_forms


def count(code: str) -> int:
    """How many forms a language has."""
    return get_plural(code).num_plurals


def form_of(expression: str) -> Callable[[int], int]:
    """The form of each number by an expression of a file. Raises ValueError when it is none, or divides by zero."""
    form = c2py(expression)
    try:
        for number in range(NUMBERS):
            form(number)
    except ZeroDivisionError as error:
        raise ValueError(f"plural={expression}: {error}") from error
    return form


@dataclass(frozen=True)
class Form:
    """What a plural form of a language is for: for one number only, and for one thing rather than for several."""

    is_of_one_number: bool
    is_singular: bool


@cache
def forms(code: str) -> tuple[Form, ...]:
    """The plural forms of a language, by rank."""
    form = c2py(PLURALS.fullmatch(rule(code))[2])
    uses = Counter(form(number) for number in range(NUMBERS))
    return tuple(Form(uses[rank] == 1, form(1) == rank != form(2)) for rank in range(count(code)))


def put_in_order(catalogue: Catalog, code: str) -> None:
    """Give a catalogue the rule of its language; its forms move where the same numbers use them.

    With another number of forms than the language's, they stay: some are missing, or `canonical` refuses the file.
    Raises ValueError when the rule of the file cannot be read.
    """
    theirs = catalogue.num_plurals, catalogue.plural_expr
    catalogue.mime_headers = [("Plural-Forms", rule(code))]
    if theirs == (catalogue.num_plurals, catalogue.plural_expr) or theirs[0] != catalogue.num_plurals:
        return
    old, new = form_of(theirs[1]), c2py(catalogue.plural_expr)
    samples = {new(number): number for number in range(1000, -1, -1)}
    for message in catalogue:
        if message.id and message.pluralizable:
            message.string = tuple(message.string[old(samples[rank])] for rank in range(len(message.string)))
