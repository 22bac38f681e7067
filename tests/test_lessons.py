"""What every lesson has: whoever opens one finds the same parts, in the same order."""

import re

import pytest

from course.contents import pages
from course.languages import ROOT

OBJECTIVES = ":class: objectives"
LESSONS = [page for page in pages() if OBJECTIVES in page.read_text(encoding="utf-8")]
every_lesson = pytest.mark.parametrize("page", LESSONS, ids=lambda page: page.stem)
QUIZ = re.compile(r"^:::\{quiz\} (.*?)\n:answer: (\d)\n(.*?)^:::$", re.MULTILINE | re.DOTALL)
# What a page may lack, and why.
WITHOUT = {
    "python": {"exercise", "professional twin"},  # a refresher: its self-test is folded in the page
    "index": {"exercise", "professional twin"},  # of the domains: it compares them
    "role": {"exercise"},  # its task is an interview
    "qualities": {"exercise"},
    "find": {"exercise"},
    "project": {"professional twin"},  # its exercises have theirs
}


def parts(text: str) -> dict[str, bool]:
    """The parts of a lesson, and whether the text has them."""
    labels = re.findall(r"^\(\w+-([\w-]+)\)=$", text, re.MULTILINE)
    return {
        "quiz": "quiz" in labels,
        "traps": "traps" in labels,
        "sources": "sources" in labels,
        "note for instructors": len(re.findall(r"^:::+\{instructor\}$", text, re.MULTILINE)) == 1,
        "exercise": "```{exercise} " in text,
        "professional twin": "library" in labels,
    }


def test_there_are_lessons():
    """The steps of the job, the domains, the career and the project are lessons."""
    assert len(LESSONS) >= 25


@every_lesson
def test_a_lesson_has_its_parts(page):
    """A lesson has a quiz, traps, sources, a note for instructors, an exercise, the same with the field’s library."""
    lacking = {name for name, found in parts(page.read_text(encoding="utf-8")).items() if not found}
    assert lacking == WITHOUT.get(page.stem, set()), page.relative_to(ROOT)


@every_lesson
def test_a_quiz_has_four_questions(page):
    """At least four questions, each of three answers or more; the right one is not always at the same rank."""
    found = QUIZ.findall(page.read_text(encoding="utf-8"))
    assert len(found) >= 4
    assert all(len(re.findall(r"^\s*: ", options, re.MULTILINE)) >= 2 for _question, _answer, options in found)
    assert len({answer for _question, answer, _options in found}) > 1
