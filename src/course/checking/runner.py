"""Run the checks of an exercise on an answer: facts come back, never sentences.

Standard library only. The checks, the data and the expected values stay on this side; the answer runs on the other
side of the carrier, and all that comes from there is plain data.
"""

import contextlib
import shutil
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from course.checking.asserts import WITNESS, rewrite
from course.checking.carriers import Crash, InProcess, Limit, Subprocess
from course.checking.failure import Failure
from course.checking.proxy import Proxy, Talk
from course.checking.witness import Witness
from course.exercise import Exercise

Carrier = type[InProcess] | type[Subprocess]
ENDS = ("limit", "crash")  # after these the remaining checks are skipped


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
    exercise: Exercise, answer: str, *, data: Path, carrier: Carrier = Subprocess, limit: float = 5.0
) -> list[Result]:
    """Run each check on a fresh module of `answer`, the source of the learner's file.

    data: the folder named `data` that the exercise reads, beside the exercises; limit: seconds a check may last.
    The kind `broken` tells of a fault of the exercise, never of the answer.
    """
    results, stopped = [], False
    with side(exercise, data, carrier) as line:
        for check in exercise.checks:
            talk = Talk(line)
            kind, fields = "skipped", {}
            if not stopped:
                kind, fields, _ = attempt(exercise, answer, data, talk, limit, check.name)
                if kind == "passed" and talk.request is None:
                    kind, fields = "broken", {"error": "", "text": check.name, "line": str(check.line)}
            stopped = stopped or kind in ENDS
            results.append(Result(check.name, check.rule, check.hint, kind == "passed", kind, fields, talk.output))
    return results


def figure(
    exercise: Exercise,
    answer: str,
    translate: Callable[..., str],
    *,
    data: Path,
    carrier: Carrier = Subprocess,
    limit: float = 5.0,
) -> dict:
    """Draw the exercise's own figure with the answer's functions: a plain dict, for `course.figure`.

    translate: called with a French template and its named values. Raises Undrawn when the answer does not allow it,
    LookupError when the exercise has no figure.
    """
    if all(function.name != "figure" for function in exercise.functions):
        raise LookupError(f"{exercise.name} has no figure")
    with side(exercise, data, carrier) as line:
        talk = Talk(line)
        kind, fields, drawing = attempt(exercise, answer, data, talk, limit, "figure", translate)
    if kind != "passed":
        raise Undrawn(Result("figure", "", "", False, kind, fields, talk.output))
    return drawing


@contextlib.contextmanager
def side(exercise: Exercise, data: Path, carrier: Carrier) -> Iterator[InProcess | Subprocess]:
    """Open the learner's side in a folder that holds copies of the exercise's data and nothing else."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as home:
        (Path(home) / "data").mkdir()
        for name in exercise.data:
            if (data / name).is_file():
                shutil.copyfile(data / name, Path(home) / "data" / name)
        with carrier(Path(home)) as line:
            yield line


def attempt(exercise, answer, data, talk, limit, name, *arguments) -> tuple[str, dict[str, str], object]:
    """Load the answer and call the exercise's function `name` on it: kind, facts and what it returned."""
    try:
        with talk.carrier.deadline(limit):
            talk.load(exercise.name, answer)
            return "passed", {}, namespace(exercise, data, talk)[name](*arguments)
    except Failure as failure:
        fields = failure.fields | ({"line": author_line(exercise, failure)} if failure.kind == "broken" else {})
        return failure.kind, fields, None
    except Limit:
        return "limit", {"call": str(talk.request or f"import {exercise.name}"), "limit": f"{limit:g}"}, None
    except Crash:
        return "crash", {"call": str(talk.request or f"import {exercise.name}")}, None
    except Exception as error:
        if error is talk.raised:
            return "raised", talk.failure.fields, None
        fields = {"error": type(error).__name__, "text": str(error)[:200]}
        if talk.result is not None:
            return "unusable", {"call": str(talk.request), "got": talk.got, **fields}, None
        return "broken", {**fields, "line": author_line(exercise, error)}, None


@lru_cache(maxsize=32)
def compiled(exercise: Exercise):
    return compile(rewrite(exercise), f"{exercise.name}.py", "exec", dont_inherit=True)


def namespace(exercise: Exercise, data: Path, talk: Talk) -> dict[str, object]:
    """Run the exercise's module afresh; the functions asked for are then the learner's, the others its own."""
    space = {"__name__": exercise.name, "__file__": str(data.parent / f"{exercise.name}.py"), WITNESS: Witness(talk)}
    exec(compiled(exercise), space)
    for name in exercise.asked:
        space[name] = Proxy(talk, name)
    talk.crossing = {function.name: space[function.name] for function in exercise.functions}
    return space


def author_line(exercise: Exercise, error: BaseException) -> str:
    """Give the line of the exercise's file where the exception arose, or nothing."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((str(frame.lineno) for frame in reversed(frames) if frame.filename == f"{exercise.name}.py"), "")
