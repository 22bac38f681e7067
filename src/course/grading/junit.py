"""The verdicts as JUnit XML, for the dashboards of forges: a suite a student, a case a check.

Such a page may be seen by the students: of a hidden check it says no more than whether it passed.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from course.checking.runner import Result
from course.checking.words import pieces
from course.grading import neutral
from course.grading.marking import Marking
from course.grading.students import Student
from course.grading.verdict import KINDS, Status, Verdict
from course.languages import SOURCE, translations

Case = ElementTree.Element
ISOLATES = re.compile("[\u2066-\u2069]")


def junit(students: list[Student], marking: Marking) -> str:
    """The text of the file. Messages are in the language of each student."""
    root = ElementTree.Element("testsuites")
    for student in students:
        suite = ElementTree.SubElement(root, "testsuite", name=clean(student.name or "-"))
        properties = ElementTree.SubElement(suite, "properties")
        for name in ("python", "sandbox"):
            ElementTree.SubElement(properties, "property", name=name, value=clean(getattr(marking, name)))
        names = [*marking.exercises, *sorted(student.verdicts.keys() - set(marking.exercises))]
        for name in names:
            if name in student.verdicts:
                suite.extend(cases(student.verdicts[name], student.language))
        for place, one in enumerate(student.told, 1):
            suite.append(case("-", str(place), "skipped", one.submission.problem))
        count(suite)
    count(root)
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def cases(verdict: Verdict, language: str) -> Iterator[Case]:
    """The cases of a submission; one error for what cannot be run at all."""
    exercise = verdict.submission.exercise
    if verdict.status == Status.INVALID:
        yield case(exercise, exercise, "error", verdict.submission.problem)
    for result in verdict.results:
        yield case(exercise, result.name, outcome(result), happened(result, language or SOURCE))
    for place, result in enumerate(verdict.hidden, 1):
        yield case(exercise, f"hidden_{place}", outcome(result), "")


def happened(result: Result, language: str) -> str:
    """What a check found, in a sentence, without the isolates that translators set around its facts."""
    found = pieces(result, translations(language).gettext)
    return "".join(text if is_code else ISOLATES.sub("", text) for text, is_code in found)


def outcome(result: Result) -> str:
    """The element of JUnit for a result, "" when it passed: an error is when the answer could not be judged."""
    if result.passed:
        return ""
    return "skipped" if result.kind == "skipped" else "error" if result.kind in KINDS else "failure"


def case(exercise: str, name: str, outcome: str, message: str) -> Case:
    """A case, what it says made harmless."""
    found = ElementTree.Element("testcase", classname=clean(exercise), name=clean(name))
    if outcome:
        ElementTree.SubElement(found, outcome, message=clean(message))
    return found


def count(element: Case) -> None:
    """Write how many cases the element holds, and of which kinds."""
    element.set("tests", str(len(list(element.iter("testcase")))))
    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(attribute, str(len(list(element.iter(tag)))))


def clean(text: str) -> str:
    """The text as an attribute of XML, without what a log or a screen would obey."""
    return neutral.xml(neutral.lines(text))
