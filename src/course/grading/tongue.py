"""The language that a student works in, and her exercise, told by the docstring of the starter that she completed."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from course.datasets import EXERCISES
from course.exercise import Exercise, paragraphs
from course.languages import languages, translations

# Read by a pattern and not as Python: a file with a mistake in it has a language too.
DOCSTRING = re.compile(r"\A(?:\s|#[^\n]*\n)*[rRuU]?(?P<quotes>\"\"\"|''')(?P<text>.{0,8000}?)(?P=quotes)", re.DOTALL)

LOOKED_AT = 20_000  # characters of a file


@cache
def told() -> dict[str, frozenset[tuple[str, str]]]:
    """For each paragraph that opens a starter, the exercises and the languages in which it is so written."""
    found: dict[str, set[tuple[str, str]]] = {}
    for path in sorted(EXERCISES.glob("[!_]*.py")):
        exercise = Exercise.read(path)
        for language in languages():
            translate = translations(language.code).gettext
            for text in (exercise.title, *exercise.story):
                found.setdefault(folded(translate(text)), set()).add((exercise.name, language.code))
    return {text: frozenset(pairs) for text, pairs in found.items()}


def folded(text: str) -> str:
    """The text without its white space: an editor may change it, and Chinese is wrapped where it has none."""
    return re.sub(r"\s+", "", text)


def votes(source: str) -> Counter[tuple[str, str]]:
    """How many paragraphs of a file's docstring speak for each exercise and language."""
    found = DOCSTRING.match(source[:LOOKED_AT].replace("\r\n", "\n"))
    text = found["text"].replace("\\\\", "\\").replace('\\"', '"') if found else ""
    return Counter(pair for paragraph in paragraphs(text) for pair in told().get(folded(paragraph), ()))


def language_of(sources: Iterable[str]) -> str:
    """The language that most paragraphs of these files are in; "" when none tells, or as many tell another one."""
    total: Counter[str] = Counter()
    for source in sources:
        found = votes(source)
        # A paragraph that two languages write alike, an untranslated one for instance, tells nothing.
        best = max(found.values(), default=0)
        codes = {code for (_name, code), count in found.items() if count == best}
        if len(codes) == 1:
            total.update(codes)
    best = max(total.values(), default=0)
    first = [code for code, count in total.items() if count == best]
    return first[0] if len(first) == 1 else ""


def exercise_of(source: str) -> str:
    """The exercise whose starter the file completes, under another name; "" when nothing tells."""
    found = votes(source)
    best = max(found.values(), default=0)
    names = {name for (name, _code), count in found.items() if count == best}
    return names.pop() if len(names) == 1 else ""
