"""Run the checks of an exercise on an answer: facts come back, never sentences.

The checks, the data and the expected values stay on this side; the answer runs on the other side of
the carrier, and all that comes from there is plain data.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from course.checking.carriers import Subprocess
from course.checking.proxy import Talk
from course.checking.trial import Trial
from course.exercise import Exercise

LIMIT = 5.0  # seconds that a check may last
ENDS = ("limit", "memory", "crash")  # after these the remaining checks are skipped


class Carrier(Protocol):
    """The way to the learner's side; what it opens has `deadline` and `ask`, as in `course.checking.carriers`."""

    def open(self, data: Path, names: list[str]) -> AbstractContextManager:
        """Open the learner's side, where the files `names` of the folder `data` can be read and no other."""


@dataclass(frozen=True)
class Result:
    """What a check found. `kind` is `passed` or a kind of `words`; `fields` are the facts of its sentence.

    `rule` and `hint` are the French messages of the exercise; `output` is what the answer printed meanwhile.
    """

    name: str
    rule: str
    hint: str
    passed: bool
    kind: str
    fields: dict[str, str] = field(default_factory=dict)
    output: str = ""


class Undrawn(Exception):
    """The exercise's figure cannot be drawn from this answer; `result` says why."""

    def __init__(self, result: Result):
        super().__init__(result.kind)
        self.result = result


def run(
    exercise: Exercise, answer: str, *, data: Path, carrier: Carrier = Subprocess, limit: float = LIMIT
) -> list[Result]:
    """Run each check on a fresh module of `answer`, the source of the learner's file.

    data: the folder named `data` that the exercise reads, beside the exercises; limit: seconds a check may last.
    The kind `broken` tells of a fault of the exercise, never of the answer.
    """
    return list(results(exercise, answer, data=data, carrier=carrier, limit=limit))


def results(
    exercise: Exercise, answer: str, *, data: Path, carrier: Carrier = Subprocess, limit: float = LIMIT
) -> Iterator[Result]:
    """Give what `run` gives, each result as soon as it is found."""
    trial, stopped = Trial(exercise, answer, data, limit), False
    with carrier.open(data, exercise.data) as line:
        for check in exercise.checks:
            talk = Talk(line)
            kind, fields = "skipped", {}
            if not stopped:
                kind, fields, _ = trial.call(talk, check.name)
                if kind == "passed" and talk.request is None:
                    kind, fields = "broken", {"error": "", "text": check.name, "line": str(check.line)}
            stopped = stopped or kind in ENDS
            yield Result(check.name, check.rule, check.hint, kind == "passed", kind, fields, talk.output)


def load(
    exercise: Exercise, answer: str, *, data: Path, carrier: Carrier = Subprocess, limit: float = LIMIT
) -> Result:
    """Run the learner's file as it stands and check nothing: what it printed, or why it stopped."""
    with carrier.open(data, exercise.data) as line:
        talk = Talk(line)
        kind, fields = Trial(exercise, answer, data, limit).load(talk)
    return Result("load", "", "", kind == "passed", kind, fields, talk.output)


def figure(
    exercise: Exercise,
    answer: str,
    translate: Callable[..., str],
    *,
    data: Path,
    carrier: Carrier = Subprocess,
    limit: float = LIMIT,
) -> dict:
    """Draw the exercise's own figure with the answer's functions: a plain dict, for `course.figure`.

    translate: called with a French template and its named values. Raises Undrawn when the answer does not allow it,
    LookupError when the exercise has no figure.
    """
    if all(function.name != "figure" for function in exercise.functions):
        raise LookupError(f"{exercise.name} has no figure")
    with carrier.open(data, exercise.data) as line:
        talk = Talk(line)
        kind, fields, drawing = Trial(exercise, answer, data, limit).call(talk, "figure", translate)
    if kind != "passed":
        raise Undrawn(Result("figure", "", "", False, kind, fields, talk.output))
    return drawing
