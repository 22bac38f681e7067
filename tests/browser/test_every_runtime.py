"""Every exercise in every language by every runtime: the same verdicts, the same facts. Run before a release."""

from contextlib import nullcontext
from functools import cache

import pytest
from answers import DATA, EXERCISES, found_in, wrong_answers
from needs import on_linux, with_eryx
from under_node import in_pyodide, lasting

from course.checking.carriers import InProcess, Subprocess
from course.checking.runner import run
from course.exercise import Exercise
from course.languages import languages, translations
from course.sandbox import kinds
from course.starter import solution, starter

pytestmark = [pytest.mark.release, pytest.mark.timeout(3600)]
LIMIT = 60  # seconds a check may last: no verdict depends on the speed of the machine


@cache
def answers() -> dict[str, tuple[Exercise, str]]:
    """The solution and the starter of each exercise in each language, and all that is wrong, by name."""
    found = {}
    for language in languages():
        translate = translations(language.code).gettext
        for exercise in EXERCISES:
            for make in (solution, starter):
                found[f"{exercise.name}-{make.__name__}-{language.code}"] = exercise, make(exercise, translate)
    endless = ("while True", "while 1")
    wrong = {param.id: param.values[:2] for param in wrong_answers()}
    return found | {name: pair for name, pair in wrong.items() if not any(loop in pair[1] for loop in endless)}


every_answer = pytest.mark.parametrize("name", answers())


@pytest.fixture(
    scope="module",
    params=[
        InProcess,
        pytest.param(kinds.LINUX, marks=on_linux),
        pytest.param(kinds.WASM, marks=with_eryx),
    ],
    ids=str,
)
def carrier(request):
    """A runtime beside the learner's own process."""
    with nullcontext(request.param) if request.param is InProcess else kinds.sandbox(request.param) as opened:
        yield opened


@pytest.fixture(scope="module")
def by_pyodide(web_packages) -> dict[str, list]:
    """What the Python of web pages finds in every answer, by its name."""
    asked = [(exercise.name, answer) for exercise, answer in answers().values()]
    return {name: found["results"] for name, found in zip(answers(), in_pyodide(asked), strict=True)}


@every_answer
def test_same_findings(name, carrier):
    """Each answer is told the same in each runtime of this Python as in the learner's process, word for word."""
    exercise, answer = answers()[name]
    found = run(exercise, answer, data=DATA, carrier=carrier, limit=LIMIT)
    assert found == found_in(exercise, answer, Subprocess)
    if "-solution-" in name:
        assert all(one.passed for one in found)
    if "-starter-" in name:
        assert {one.kind for one in found} == {"missing"}


@every_answer
def test_same_findings_in_pyodide(name, by_pyodide):
    """And in the Python of web pages, what varies from Python to Python apart."""
    here = [lasting(one.name, one.kind, one.fields) for one in found_in(*answers()[name], Subprocess)]
    assert [lasting(*one) for one in by_pyodide[name]] == here
