"""`results.json`: all that was found, for programs; `results.schema.json` says what each property is."""

import json
import re
from dataclasses import dataclass

from course.checking.runner import Result
from course.checking.words import sentence
from course.grading.marking import Marking
from course.grading.students import in_order
from course.grading.verdict import Verdict
from course.languages import SOURCE, translations

FORMAT, VERSION = "ingenieur-ia-results", 1
# Half characters, which UTF-8 has not, and signs that a screen does not show: JSON writes them by their number.
ESCAPED = re.compile("[\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")


class BadResults(ValueError):
    """The file cannot be used; the sentence says why, in the language of who marks."""


@dataclass(frozen=True)
class Results:
    """What a marking found, and how it was done."""

    marking: Marking
    verdicts: tuple[Verdict, ...]


def dumped(results: Results) -> str:
    """The text of the file: the same for the same results, `run` apart."""
    marking = results.marking
    verdicts = in_order(results.verdicts, marking.exercises)
    data = {
        "format": FORMAT,
        "version": VERSION,
        "course": marking.course,
        "python": marking.python,
        "sandbox": marking.sandbox,
        "sandboxed": marking.sandboxed,
        "part": marking.part,
        "exercises": list(marking.exercises),
        "submissions": [as_submission(one) for one in verdicts],
        "run": {"date": marking.date, "seconds": [one.seconds for one in verdicts]},
    }
    text = json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False)
    return ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def as_submission(verdict: Verdict) -> dict:
    """A submission as a program reads it."""
    one = verdict.submission
    return {
        "student": one.student,
        "identity": one.identity,
        "exercise": one.exercise,
        "language": one.language,
        "status": verdict.status.value,
        "score": verdict.score,
        "problem": one.problem,
        "checks": [
            *(as_check(result, False, one.language) for result in verdict.results),
            *(as_check(result, True, one.language) for result in verdict.hidden),
        ],
        "source": one.source,
    }


def as_check(result: Result, hidden: bool, language: str) -> dict:
    """What a check found, as a program reads it."""
    return {
        "name": result.name,
        "passed": result.passed,
        "hidden": hidden,
        "kind": result.kind,
        "rule": result.rule,
        "hint": result.hint,
        "message": sentence(result, translations(language or SOURCE).gettext),
        "fields": result.fields,
        "output": result.output,
    }
