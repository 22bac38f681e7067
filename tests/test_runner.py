"""The runner gives every answer its verdict: the same by either carrier, and never a pass that is not earned."""

import pytest
from answers import (
    DATA,
    EXERCISES,
    WRONG,
    every_carrier,
    every_exercise,
    found_in,
    result,
    results,
    some_wrong_answers,
    toy,
    wrong_answers,
)

from course.checking.carriers import InProcess, Subprocess
from course.checking.runner import run
from course.checking.words import sentence
from course.exercise import Exercise
from course.languages import SOURCE, languages, translations
from course.starter import solution

PASS = "assert f([1]) == [1]"
GOOD = "def f(values): return values\ndef g(values): return values"


every_wrong_answer = pytest.mark.parametrize(("exercise", "answer", "check"), wrong_answers())


@every_wrong_answer
def test_wrong_answer_is_caught(exercise, answer, check):
    """A wrong answer fails the check that its file names and passes another."""
    found = found_in(exercise, answer, InProcess)
    assert check in [one.name for one in found if not one.passed]
    assert any(one.passed for one in found)


@pytest.mark.parametrize(("exercise", "answer", "check"), some_wrong_answers())
def test_both_carriers_find_the_same(exercise, answer, check):
    """A wrong answer is told alike in this process and in one of its own; the release tries them all."""
    assert found_in(exercise, answer, InProcess) == found_in(exercise, answer, Subprocess)


@every_wrong_answer
def test_wrong_answer_is_told_in_every_language(exercise, answer, check):
    """What is wrong is said in each language, with the facts of the answer and the hint of the rule."""
    failed = [one for one in found_in(exercise, answer, InProcess) if not one.passed]
    for language in languages():
        translate = translations(language.code).gettext
        for one in failed:
            said = sentence(one, translate)
            assert all(one.fields[key] in said for key in ("got", "expected") if key in one.fields)
            assert translate(one.hint) != one.hint or language.code == SOURCE


@every_exercise
def test_every_check_catches_a_wrong_answer(exercise):
    """Each check is named by at least one wrong answer."""
    named = {param.values[2] for param in wrong_answers() if param.values[0] is exercise}
    assert named == {check.name for check in exercise.checks}
    assert {folder.name for folder in WRONG.iterdir()} == {one.name for one in EXERCISES}


def test_results_carry_rule_and_hint():
    """A result holds the check's name, rule and hint as the exercise writes them."""
    found = result(PASS, GOOD)
    assert (found.name, found.rule, found.hint, found.kind, found.fields) == (
        "test_0",
        "Règle 0.",
        "Indice 0.",
        "passed",
        {},
    )


@every_carrier
def test_unusable_result_is_the_learners(carrier):
    """A check that trips on what came back tells the call and its result."""
    found = result("a, b = f([1])\nassert a == b", "def f(values): return 5", carrier)
    assert found.kind == "unusable"
    assert (found.fields["call"], found.fields["got"]) == ("f([1])", "5")


@every_carrier
@pytest.mark.parametrize(
    "body", ["assert nowhere", "assert f(lambda: 1) == 2", "assert f(range(3)) == 2", "assert f(open) == 2", "1 / 0"]
)
def test_fault_of_the_author_is_told_as_such(body, carrier):
    """A check that trips before any answer, or passes what cannot cross, is broken: its line is told."""
    found = result(body, GOOD, carrier)
    assert found.kind == "broken"
    assert int(found.fields["line"]) > 10


def test_check_that_calls_nothing_is_broken():
    """A check that holds without calling the answer does not pass."""
    assert result("assert 1 == 1", GOOD).kind == "broken"


def test_given_functions_are_the_exercises_own():
    """A check uses the exercise's copy of a given function, which the answer cannot change."""
    exercise = toy("assert f(double(2)) == 4", top="def double(n): return 2 * n")
    assert results(exercise, GOOD + "\ndef double(n): return 0")[0].passed


@every_carrier
def test_each_check_starts_anew(carrier):
    """Nothing is left of an earlier check, neither globals nor default arguments; the calls of one share both."""
    exercise = toy(*["assert f(1) == [1]\nassert f(2) == [1, 2]\nassert g(0) == 1\nassert g(0) == 2"] * 3)
    answer = """
        count = 0
        def f(value, seen=[]):
            seen.append(value)
            return seen
        def g(value):
            global count
            count += 1
            return count
    """
    assert [one.kind for one in results(exercise, answer, carrier)] == ["passed"] * 3


@every_carrier
def test_chance_starts_anew(carrier):
    """Chance is the same in each check."""
    answer = "import random\ndef f(values): return random.random()"
    found = results(toy("assert f(1) == 0", "assert f(1) == 0"), answer, carrier)
    assert found[0].fields == found[1].fields


@every_carrier
@pytest.mark.parametrize(
    ("answer", "error", "line"),
    [("def f(:\n", "SyntaxError", "1"), ("\nimport nowhere", "ModuleNotFoundError", "2"), ("x = \0", None, None)],
)
def test_file_that_does_not_load(answer, error, line, carrier):
    """A file that does not run fails every check, with the error and its line."""
    for found in results(toy(PASS, PASS), answer, carrier):
        assert found.kind == "load"
        assert found.fields["error"] == (error or found.fields["error"])
        assert found.fields.get("line") == line or error is None


@every_carrier
def test_output_is_kept_for_each_check(carrier):
    """What the answer prints, at the top and in its functions, belongs to the check; 4000 characters are kept."""
    answer = "print('top')\ndef f(values):\n    print(values)\n    return values"
    found = results(toy(PASS, "assert f('a' * 9000) == 0"), answer, carrier)
    assert found[0].output == "top\n[1]\n"
    assert len(found[1].output) == 4000


def test_hidden_checks_are_an_exercise_like_another():
    """Another file of the same name, with more checks, runs on the same answer."""
    exercise = EXERCISES[0]
    more = (
        exercise.source
        + '\n\ndef test_hidden():\n    """R.\n\n    H.\n    """\n    assert first_alert([], 1, 1) is None\n'
    )
    found = run(Exercise(exercise.name, more), solution(exercise), data=DATA, carrier=InProcess)
    assert [one.passed for one in found] == [True] * (len(exercise.checks) + 1)
