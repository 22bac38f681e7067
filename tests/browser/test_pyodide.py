"""The checks find the same in the Python of web pages as in the learner's process of the command line."""

from pathlib import Path

import pytest
from answers import EXERCISES, found_in, wrong_answers
from mistakes import MISTAKES
from under_node import in_pyodide, lasting

from course.checking.carriers import Subprocess
from course.starter import solution, starter

ANSWERS = [
    *(pytest.param(exercise, solution(exercise), id=f"{exercise.name}-solution") for exercise in EXERCISES),
    *(pytest.param(exercise, starter(exercise), id=f"{exercise.name}-starter") for exercise in EXERCISES),
    *(pytest.param(*param.values[:2], id=param.id) for param in wrong_answers()[::3]),  # the release: all
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


@pytest.fixture(scope="session")
def explained_in_pyodide(web_packages: Path) -> dict[str, list]:
    """What Pyodide explains of every mistake, by its name."""
    asked = [(mistake.exercise, mistake.answer) for mistake in MISTAKES]
    found = in_pyodide(asked, "explained_in_pyodide.py")
    return {mistake.name: said for mistake, said in zip(MISTAKES, found, strict=True)}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_same_explanation_in_pyodide(mistake, explained_in_pyodide):
    """Each mistake is explained alike, though the Python of web pages words its errors otherwise."""
    template, facts = explained_in_pyodide[mistake.name]
    assert mistake.says in template
    assert facts.items() >= mistake.facts.items()


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.name)
def test_figure_is_drawn_in_pyodide(exercise, found_in_pyodide):
    """The figure of each solution is drawn in Pyodide, and says something."""
    assert " " in found_in_pyodide[f"{exercise.name}-solution"]["figure"]
