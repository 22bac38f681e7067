"""Exercises and answers to try the runner on: those of the course, and small ones made on the spot."""

import ast
import textwrap
from functools import cache
from pathlib import Path

import pytest

from course.checking.carriers import InProcess, Subprocess
from course.checking.runner import Result, run
from course.datasets import DATA, exercise_files
from course.exercise import Exercise
from course.starter import solution

WRONG = Path(__file__).parent / "wrong"
EXERCISES = [Exercise.read(path) for path in exercise_files()]

every_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.name)
every_carrier = pytest.mark.parametrize("carrier", [InProcess, Subprocess], ids=lambda carrier: carrier.__name__)

TOY = '''"""Jouet

Histoire.
"""
{top}

def f(values):
    """Contrat."""
    # solution
    return values


def g(values):
    """Contrat."""
    # solution
    return values

{checks}
'''
CHECK = '''
def test_{number}():
    """Règle {number}.

    Indice {number}.
    """
{body}
'''


def toy(*bodies: str, top: str = "") -> Exercise:
    """An exercise that asks for `f` and `g`, with a check for each body."""
    checks = [CHECK.format(number=number, body=indent(body)) for number, body in enumerate(bodies)]
    return Exercise("toy", TOY.format(top=textwrap.dedent(top), checks="\n".join(checks)))


def indent(body: str) -> str:
    return textwrap.indent(textwrap.dedent(body).strip(), "    ")


def results(exercise: Exercise, answer: str, carrier=InProcess, limit: float = 5.0) -> list[Result]:
    """What the runner finds in an answer, with the course's data."""
    return run(exercise, textwrap.dedent(answer), data=DATA, carrier=carrier, limit=limit)


@cache
def found_in(exercise: Exercise, answer: str, carrier: type) -> list[Result]:
    """What the runner finds in an answer of the course, looked for once: several tests ask."""
    return run(exercise, answer, data=DATA, carrier=carrier)


def result(body: str, answer: str, carrier=InProcess, limit: float = 5.0) -> Result:
    """What one check, given by its body, finds in an answer."""
    (found,) = results(toy(body), answer, carrier, limit)
    return found


@cache
def wrong_answers() -> list:
    """Every file of tests/wrong, as parameters: its exercise, the answer, the check that its docstring names.

    A file holds only the functions that are wrong: the others are the solution's, which stands before them.
    """
    return [
        pytest.param(
            exercise,
            f"{solution(exercise)}\n\n{text}",
            ast.get_docstring(ast.parse(text)).splitlines()[0],
            id=f"{path.parent.name}-{path.stem}",
        )
        for exercise in EXERCISES
        for path in sorted((WRONG / exercise.name).glob("*.py"))
        for text in [path.read_text(encoding="utf-8")]
    ]


def some_wrong_answers() -> list:
    """One wrong answer in nine, for what takes a process of its own; the release tries them all."""
    return wrong_answers()[::9]
