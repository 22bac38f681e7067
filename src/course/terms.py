"""The terms of the field, one a row of `locales/glossary.csv`: their names in each language, inflected or not."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from docutils.nodes import make_id

from course.languages import PLANNED, SOURCE
from course.translation.faults.glossary import GLOSSARY, rows
from course.translation.faults.stems import stemmed
from course.translation.faults.words import UNSPACED

ENGLISH = "en"
# Before a noun in bold; those of French and of Arabic are known to their stems.
ARTICLES = {"de": "der|die|das|ein|eine", "en": "the|an?", "es": "el|la|los|las|una?"}
EVERYDAY = "exercice"  # the sense of words that mean something else outside the exercises: rule, check, hint


@dataclass(frozen=True)
class Term:
    """A term: its anchor, the same in every language, the sense of a homonym, its names by language."""

    id: str
    sense: str
    names: dict[str, tuple[str, ...]]

    def named(self, code: str) -> tuple[str, ...]:
        """Its names in a language, the usual one first; none when the glossary lacks this language."""
        return self.names.get(code) or self.names.get(code.partition("_")[0], ())

    def is_called(self, text: str, code: str) -> bool:
        """Say whether a text is one of its names, inflected or not, and nothing besides."""
        return any(same(text, name, code) for name in self.named(code))


@cache
def terms(path: Path = GLOSSARY) -> tuple[Term, ...]:
    """The terms, in the order of the glossary. Raises BrokenCatalogue."""
    found = list(rows(path))
    english = Counter(first(row[ENGLISH]) for row in found)
    return tuple(
        Term(
            anchor(first(row[ENGLISH]), row["sense"] if english[first(row[ENGLISH])] > 1 else ""),
            row["sense"],
            {code: tuple(row[code].split("|")) for code in PLANNED if row.get(code)},
        )
        for row in found
    )


def anchor(english: str, sense: str) -> str:
    """The anchor of a term; its sense tells it from another that has the same name in English."""
    return make_id(" ".join(filter(None, ("term", english, sense))))


def first(cell: str) -> str:
    return cell.partition("|")[0]


def same(text: str, name: str, code: str) -> bool:
    """Say whether two texts have the same words, inflected or not."""
    if code.partition("_")[0] in UNSPACED:
        return "".join(text.lower().split()) == "".join(name.lower().split())
    article = ARTICLES.get(code.partition("_")[0])
    bare = re.sub(rf"^(?:{article})\s+", "", text, flags=re.IGNORECASE) if article else text
    there, wanted = stems(bare, code), stems(name, code)
    return len(there) == len(wanted) > 0 and all(one & other for one, other in zip(there, wanted))


@lru_cache(maxsize=4096)
def stems(text: str, code: str) -> list[frozenset[str]]:
    """The stems of the words of a text: a text is compared with every name, and a name with every text."""
    return stemmed(text, code)


def find(text: str, code: str = SOURCE, among: Iterable[Term] | None = None) -> Term | None:
    """The term that a text names in a language, of these if some are given."""
    return next((term for term in (terms() if among is None else among) if term.is_called(text, code)), None)
