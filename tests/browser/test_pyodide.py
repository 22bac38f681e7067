"""The checks find the same in the Python of web pages as in the learner's process of the command line."""

from pathlib import Path

import pytest
from answers import EXERCISES, found_in, some_wrong_answers
from mistakes import MISTAKES
from sample import waits
from under_node import in_pyodide, lasting

from course.checking.carriers import Subprocess
from course.starter import solution, starter

ANSWERS = [
    *(pytest.param(exercise, solution(exercise), id=f"{exercise.name}-solution") for exercise in EXERCISES),
    *(pytest.param(exercise, starter(exercise), id=f"{exercise.name}-starter") for exercise in EXERCISES),
    *(pytest.param(*param.values[:2], id=param.id) for param in some_wrong_answers()),
]


@pytest.fixture(scope="session")
def found_in_pyodide(web_packages: Path) -> dict[str, dict]:
    """What Pyodide finds in every answer, by the id of its test."""
    asked = [(param.values[0].name, param.values[1]) for param in ANSWERS]
    return {param.id: found for param, found in zip(ANSWERS, in_pyodide(asked), strict=True)}


@pytest.mark.timeout(600)
@pytest.mark.parametrize(("exercise", "answer"), ANSWERS)
def test_same_findings_in_pyodide(exercise, answer, found_in_pyodide, request):
    """Each answer gets the same verdicts and the same facts, what varies from Python to Python apart."""
    there = found_in_pyodide[request.node.callspec.id]
    here = [lasting(one.name, one.kind, one.fields) for one in found_in(exercise, answer, Subprocess)]
    assert [lasting(*one) for one in there["results"]] == here


@pytest.mark.timeout(600)
@pytest.mark.parametrize("mistakes", [MISTAKES[::4], waits(MISTAKES)], ids=["some", "all"])
def test_same_explanation_in_pyodide(mistakes, web_packages):
    """Mistakes are explained alike, though the Python of web pages words its errors otherwise."""
    asked = [(mistake.exercise, mistake.answer) for mistake in mistakes]
    for mistake, (template, facts) in zip(mistakes, in_pyodide(asked, "explained_in_pyodide.py"), strict=True):
        assert mistake.says in template, mistake.name
        assert facts.items() >= mistake.facts.items(), mistake.name


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.name)
def test_figure_is_drawn_in_pyodide(exercise, found_in_pyodide):
    """The figure of each solution is drawn in Pyodide, and says something."""
    assert " " in found_in_pyodide[f"{exercise.name}-solution"]["figure"]
