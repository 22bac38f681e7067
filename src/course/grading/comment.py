"""What is written beside a mark in a class list: a few counts, in the student's language."""

import re
from functools import cache

from course.grading.marking import Marking
from course.grading.pages import spoken
from course.grading.statuswords import ABSENT, COMMENT, UNREADABLE
from course.grading.students import Student
from course.interface import current
from course.languages import languages, translations


def comment(student: Student, marking: Marking) -> str:
    """How many exercises are right and how many checks pass; how many answers cannot be read, how many are missing."""
    translate = translations(spoken(student.language or current()).code).gettext
    given = [one for name, one in student.verdicts.items() if name in marking.exercises]
    checks = [check for one in given for check in one.all]
    counts = {
        COMMENT: len(checks),
        UNREADABLE: sum(not one.all for one in given),
        ABSENT: len(marking.exercises) - len(given),
    }
    facts = {
        "count": sum(bool(one.all) and all(check.passed for check in one.all) for one in given),
        "total": len(marking.exercises),
        "passed": sum(check.passed for check in checks),
        "checks": len(checks),
    }
    return " ".join(translate(text).format(**facts, number=number) for text, number in counts.items() if number)


def is_ours(text: str) -> bool:
    """Say whether a comment is one of `comment`, in any language and with any numbers, and nothing more."""
    return bool(ours().fullmatch(text.strip()))


@cache
def ours() -> re.Pattern:
    spoken = (translations(one.code).gettext for one in languages())
    texts = {translate(text) for translate in spoken for text in (COMMENT, UNREADABLE, ABSENT)}
    one = "|".join(re.sub(r"\\\{\w+\\\}", "[0-9]+", re.escape(text)) for text in sorted(texts))
    return re.compile(rf"(?:{one})(?: (?:{one}))*")
