"""The report of a student, in her language: each rule, what happened, why, and a hint.

Of the teacher's hidden checks it tells how many pass, and nothing else: neither what they gave nor what came back.
"""

from course.checking.report import report
from course.exercise import Translate
from course.grading.marking import Marking
from course.grading.pages import number, page, passed, spoken, title
from course.grading.scale import Scale
from course.grading.statuswords import MISSING, WORDS
from course.grading.students import Student
from course.grading.verdict import Verdict
from course.languages import Language, translations


def student_page(student: Student, marking: Marking, scale: Scale, marker: Language) -> str:
    """The page, in the student's language, `marker` where nothing tells hers.

    marker: the language of who marks, in which it was written why a file cannot be read.
    """
    language = spoken(student.language) if student.language else marker
    translate = translations(language.code).gettext
    return page(
        "student",
        language,
        student=student,
        marking=marking,
        marker=marker,
        total=number(scale.total(student, marking.exercises), language),
        maximum=number(scale.out_of, language),
        weighted=not scale.is_even(marking.exercises),
        exercises=[
            {
                **exercise(name, student.verdicts.get(name), translate),
                "mark": number(scale.mark(student.verdicts.get(name)), language),
                "weight": number(scale.weight(name), language),
            }
            for name in marking.exercises
        ],
        told=[one.submission.problem for one in student.told],
    )


def exercise(name: str, verdict: Verdict | None, translate: Translate) -> dict:
    """What is said of an exercise; its status and the counts include the hidden checks, as the mark does."""
    found = {"name": name, "title": title(name, translate), "verdict": verdict}
    if not verdict:
        return found | {"status": translate(MISSING), "count": ""}
    source, shown, hidden = verdict.submission.source, verdict.results, verdict.hidden
    return found | {
        "status": translate(WORDS[verdict.status]),
        "count": passed(verdict.all),
        "problem": verdict.submission.problem,
        "report": report(list(shown), source or "", translate) if shown else None,
        "hidden": hidden and {"count": sum(one.passed for one in hidden), "total": len(hidden)},
    }
