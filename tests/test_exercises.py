"""Rules that every exercise keeps, in every language."""

import ast

import pytest

from course.checking.carriers import InProcess
from course.checking.lint import lint
from course.checking.runner import run
from course.checking.words import sentence
from course.datasets import DATA, dataset
from course.exercise import Exercise
from course.languages import languages, translations
from course.starter import solution, starter

EXERCISES = [Exercise.read(path) for path in sorted(DATA.parent.glob("[!_]*.py"))]
every_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.name)
every_language = pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)


@every_exercise
def test_keeps_the_authors_rules(exercise):
    """No exercise breaks a rule of its form."""
    assert list(lint(exercise)) == []


@every_exercise
@every_language
def test_solution_passes(exercise, language):
    """The solution shown in each language passes every check."""
    answer = solution(exercise, translations(language.code).gettext)
    assert [result.name for result in run(exercise, answer, data=DATA) if not result.passed] == []


@every_exercise
@every_language
def test_starter_fails_every_check(exercise, language):
    """The starter of each language is valid Python and fails every check, in words of that language."""
    translate = translations(language.code).gettext
    answer = starter(exercise, translate)
    ast.parse(answer)
    results = run(exercise, answer, data=DATA, carrier=InProcess)
    assert [result.name for result in results if result.passed] == []
    assert all(sentence(result, translate) and translate(result.hint) for result in results)


@every_exercise
def test_starter_gives_nothing_away(exercise):
    """The starter holds no line of a solution, no check and no mark."""
    assert "# solution" not in starter(exercise)
    assert "def test_" not in starter(exercise)
    assert starter(exercise).count("    ...\n") == len(exercise.asked)


@every_exercise
def test_professional_twin_passes(exercise):
    """The professional twin passes the very same checks."""
    twin = (DATA.parent / "professional" / f"{exercise.name}.py").read_text(encoding="utf-8")
    # The learner's child sees no installed package; the twin is the course's own code, and runs in process.
    results = run(exercise, twin, data=DATA, carrier=InProcess, limit=60)  # its imports alone take seconds
    assert [(result.name, sentence(result, str)) for result in results if not result.passed] == []


@every_exercise
def test_data_are_intact(exercise):
    """Each data file is under 120 kB, has the checksum of its sidecar, and names source and licence."""
    for name in exercise.data:
        found = dataset(name)
        assert found.intact()
        assert found.path.stat().st_size < 120_000
        assert found.title
        assert found.source
        assert found.licence
