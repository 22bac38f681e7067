"""The report of a class, for who teaches it: marks, rules to take up again, files to look at."""

from collections import Counter
from collections.abc import Iterator

from course.checking.report import prose
from course.exercise import Translate
from course.grading.marking import Marking
from course.grading.outfile import page_name
from course.grading.pages import number, page, passed, title
from course.grading.scale import Scale
from course.grading.statuswords import MISSING, WORDS
from course.grading.students import Student
from course.grading.verdict import Status, Verdict
from course.languages import Language, translations

SHOWN = 5  # rules shown of an exercise


def class_page(
    students: list[Student], marking: Marking, scale: Scale, language: Language, *, pages: str | None = "students"
) -> str:
    """The page, in this language; `pages` is the folder beside it of the students' pages, None without them."""
    translate = translations(language.code).gettext
    even = scale.is_even(marking.exercises)
    verdicts = [one for student in students for one in student.verdicts.values()]
    return page(
        "class",
        language,
        marking=marking,
        maximum=number(scale.out_of, language),
        part=marking.part.split("/"),
        exercises=[
            {**exercise(name, verdicts, translate), "weight": "" if even else number(scale.weight(name), language)}
            for name in marking.exercises
        ],
        broken=sorted({one.submission.exercise for one in verdicts if one.status == Status.BROKEN}),
        rows=[row(student, marking, scale, language, pages) for student in students if student.name],
        shown=SHOWN,
        told=[
            {"student": student.name, "exercise": one.submission.exercise, "problem": one.submission.problem}
            for student in students
            for one in (*student.verdicts.values(), *student.told)
            if one.submission.problem
        ],
    )


def row(student: Student, marking: Marking, scale: Scale, language: Language, pages: str | None) -> dict:
    """The row of a student."""
    translate = translations(language.code).gettext
    return {
        "name": student.name,
        "identity": student.identity,
        "page": pages and f"{pages}/{page_name(student)}",
        "total": number(scale.total(student, marking.exercises), language),
        "cells": [cell(student.verdicts.get(name), translate) for name in marking.exercises],
    }


def cell(verdict: Verdict | None, translate: Translate) -> dict:
    """What a cell says of an exercise: the status in words, and how many checks pass."""
    if not verdict:
        return {"status": translate(MISSING), "count": "", "is_right": False}
    return {
        "status": translate(WORDS[verdict.status]),
        "count": passed(verdict.all),
        "is_right": verdict.status == Status.CORRECT,
    }


def exercise(name: str, verdicts: list[Verdict], translate: Translate) -> dict:
    """An exercise: its title, how many answers were given, the rules most often broken, how many others are."""
    given = [one for one in verdicts if one.submission.exercise == name]
    found = list(failures(given, translate))
    return {
        "title": title(name, translate),
        "count": len(given),
        "failures": found[:SHOWN],
        "others": len(found[SHOWN:]),
    }


def failures(verdicts: list[Verdict], translate: Translate) -> Iterator[dict]:
    """The rules that these answers to an exercise break, most often first; where as many do, in their order."""
    found: Counter[tuple[str, bool]] = Counter()
    for verdict in verdicts:
        for results, hidden in ((verdict.results, False), (verdict.hidden, True)):
            found.update((one.rule, hidden) for one in results if not one.passed and one.kind != "skipped")
    for (rule, hidden), count in found.most_common():
        yield {"rule": list(prose(translate(rule))), "count": count, "hidden": hidden}
