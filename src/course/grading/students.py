"""The verdicts of a class, student by student."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from course.grading.verdict import Verdict


@dataclass(frozen=True)
class Student:
    """A student and what she handed in.

    language: code, or ""; verdicts: by exercise; told: those of the files that count for nothing.
    """

    name: str
    identity: str
    language: str
    verdicts: dict[str, Verdict]
    told: tuple[Verdict, ...]


def students(verdicts: Iterable[Verdict]) -> list[Student]:
    """The students, in an order that no locale changes; of two verdicts on one exercise the last counts.

    The student without a name, of whom are the files that stand in nobody's folder, comes last.
    """
    groups: dict[tuple[str, str], list[Verdict]] = {}
    for one in verdicts:
        groups.setdefault((one.submission.student, one.submission.identity), []).append(one)
    return [
        Student(
            name,
            identity,
            next((one.submission.language for one in found if one.submission.language), ""),
            {one.submission.exercise: one for one in found if one.submission.exercise},
            tuple(one for one in found if not one.submission.exercise),
        )
        for (name, identity), found in sorted(groups.items(), key=lambda group: order(*group[0]))
    ]


def order(name: str, identity: str) -> tuple:
    """What students are sorted by: the letters, then what is set above or below them."""
    folded = name.casefold()
    letters = "".join(sign for sign in unicodedata.normalize("NFD", folded) if not unicodedata.combining(sign))
    return not name, letters, folded, name, identity


def in_order(verdicts: Iterable[Verdict], exercises: Iterable[str]) -> list[Verdict]:
    """The verdicts by student, then by exercise in the order given, then the files that count for nothing."""
    rank = {name: place for place, name in enumerate(exercises)}
    return sorted(
        verdicts,
        key=lambda one: (
            *order(one.submission.student, one.submission.identity),
            rank.get(one.submission.exercise, len(rank)),
            not one.submission.exercise,
            one.submission.exercise,
            one.submission.problem,
        ),
    )
