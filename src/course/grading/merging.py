"""The results of several markings as one: of batches, or of machines that shared a class."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from course.grading.results import BadResults, Results
from course.grading.shard import Shard
from course.grading.students import in_order
from course.grading.verdict import Verdict
from course.interface import _


def merged(parts: Iterable[Results]) -> Results:
    """The results of several markings of the same exercises, as those of a whole class. Raises BadResults.

    A submission that stands in several counts once; they must then agree. Where a class was shared, each of its parts
    must be there once. One part without a sandbox, and the whole is without one.
    """
    first, *others = parts
    all_parts([one.marking.part for one in (first, *others)])
    verdicts = {key(one): one for one in first.verdicts}
    marking = first.marking
    for other in others:
        if (other.marking.exercises, other.marking.course) != (marking.exercises, marking.course):
            raise BadResults(_("Ces résultats ne viennent pas des mêmes exercices : corrigez à nouveau le tout."))
        for one in other.verdicts:
            if replace(verdicts.setdefault(key(one), one), seconds=0.0) != replace(one, seconds=0.0):
                message = _("Ces résultats se contredisent pour {student}, exercice {exercise}.")
                raise BadResults(message.format(student=one.submission.student, exercise=one.submission.exercise))
        marking = replace(
            marking,
            python=joined(marking.python, other.marking.python),
            sandbox=joined(marking.sandbox, other.marking.sandbox),
            sandboxed=marking.sandboxed and other.marking.sandboxed,
            date=max(marking.date, other.marking.date),
        )
    return Results(replace(marking, part=""), tuple(in_order(verdicts.values(), marking.exercises)))


def all_parts(texts: Iterable[str]) -> None:
    """Raise BadResults unless each part of a class that was shared is there, once; "" is no part."""
    given = Counter(Shard.parse(text) for text in texts if text)
    for count in sorted({one.count for one in given}):
        for part in (Shard(number, count) for number in range(1, count + 1)):
            if given[part] != 1:
                message = (
                    _("La part {number} sur {count} est donnée plusieurs fois : donnez chaque part une fois.")
                    if given[part]
                    else _("Il manque la part {number} sur {count} : donnez les résultats de toutes les parts.")
                )
                raise BadResults(message.format(number=part.number, count=count))


def key(verdict: Verdict) -> tuple[str, ...]:
    """What a submission is known by; files that count for nothing differ by what is said of them."""
    one = verdict.submission
    return one.student, one.identity, one.exercise, "" if one.exercise else one.problem


def joined(left: str, right: str) -> str:
    """Two descriptions as one."""
    return left if right in left.split(" ; ") else f"{left} ; {right}"
