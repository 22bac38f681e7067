"""What happened in the learner's file, in plain words, and where to look: never the answer.

An explanation is added to the sentence of `course.checking.words`. Better none than a wrong one.
"""

from functools import lru_cache
from string import Formatter

from course.checking.explaining import arguments, errors, loops, results, returns
from course.checking.explaining.fault import Said
from course.checking.explaining.source import Source, clip
from course.checking.runner import Result
from course.checking.words import fill
from course.exercise import Translate

LARGEST = 100_000  # characters of a file: beyond, nobody wrote it
KINDS = {
    "raised": errors.met,
    "load": errors.met,
    "signature": arguments.signature,
    **dict.fromkeys(("limit", "memory"), loops.endless),
    "missing": results.missing,
    "foreign": results.foreign,
    "accepted": returns.accepted,
    **dict.fromkeys(("differs", "pair", "close", "order", "truth", "unusable"), returns.nothing),
}


def explain(result: Result, answer: str) -> Said:
    """Give the French template of an explanation and its facts; None when there is nothing to add.

    answer: the source of the learner's file, whatever it holds; it is read, never run.
    """
    tell = KINDS.get(result.kind)
    said = tell(result.fields, read(answer)) if tell and len(answer) <= LARGEST else None
    if not said:
        return None
    template, facts = said
    return template, {name: clip(facts[name]) for name in names_in(template)}


def explanation(result: Result, answer: str, translate: Translate) -> str:
    """The explanation as a text in the reader's language, or nothing."""
    said = explain(result, answer)
    return "".join(text for text, _ in fill(translate(said[0]), said[1])) if said else ""


@lru_cache(maxsize=8)
def read(answer: str) -> Source:
    """The file, read once for all the checks of a run."""
    return Source(answer)


def names_in(template: str) -> list[str]:
    return [name for _words, name, _spec, _conversion in Formatter().parse(template) if name]
