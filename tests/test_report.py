"""What a page shows of an answer: the same facts as the command line, told once, in the reader's language."""

import json

import pytest
from answers import DATA, EXERCISES, every_exercise, results, toy

from course.checking.carriers import InProcess, Subprocess
from course.checking.report import report, run_report
from course.checking.runner import load
from course.exercise import Exercise
from course.languages import languages, translations
from course.starter import solution, starter

GOOD = "def f(values): return values\ndef g(values): return values"


def shown(exercise, answer, carrier=InProcess, translate=str):
    return report(results(exercise, answer, carrier), answer, translate)


def words(pieces) -> str:
    return "".join(text for text, _is_code in pieces)


@every_exercise
def test_solution_and_starter_are_reported(exercise):
    """A solution passes and can be drawn; a starter is told, in one item, which function is to be written."""
    passed = report(results(exercise, solution(exercise), Subprocess), solution(exercise), str)
    assert passed["passed"] and passed["drawable"] and passed["count"] == passed["total"] == len(exercise.checks)
    begun = report(results(exercise, starter(exercise), Subprocess), starter(exercise), str)
    assert not begun["passed"] and not begun["drawable"]
    assert begun["items"][0]["kind"] == "missing"
    assert any(name in words(begun["items"][0]["sentence"]) for name in exercise.asked)


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_report_speaks_the_language(language):
    """Rules, hints and sentences are the translations of the catalogue."""
    exercise = EXERCISES[0]
    translate = translations(language.code).gettext
    failed = shown(exercise, starter(exercise).replace("...", "return None"), Subprocess, translate)["items"]
    rules = {translate(check.rule) for check in exercise.checks}
    hints = {translate(check.hint).replace("`", "") for check in exercise.checks}
    assert {words(item["rule"]) for item in failed} <= {rule.replace("`", "") for rule in rules}
    assert any(words(item["hint"]) in hints for item in failed)


def test_verdict_names_the_first_rule_that_fails():
    """One sentence says how many checks pass and which rule fails first."""
    found = shown(toy("assert f([1]) == [1]", "assert f([2]) == [3]", "assert g([1]) == [2]"), GOOD)
    assert words(found["verdict"]) == "Contrôles réussis\u00a0: 1 sur 3. Premier échec\u00a0: Règle 1."
    assert [item["passed"] for item in found["items"]] == [True, False, False]


def test_call_got_and_expected_stand_apart():
    """A comparison that fails gives the call, what came and what was expected, their difference marked."""
    (item,) = shown(toy("assert f([1, 2, 3]) == [1, 5, 3]"), GOOD)["items"]
    assert item["compared"]["call"] == "f([1, 2, 3])"
    assert item["compared"]["got"] == ("[1, ", "2", ", 3]")
    assert item["compared"]["expected"] == ("[1, ", "5", ", 3]")
    assert item["compared"]["where"] == "Le premier écart est à l’indice 1."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("from math import isclose\nassert isclose(f(1), 2)", "environ 2"),
        ("assert f(1) < 1", "< 1"),
        ("assert f(1) is None", "None"),
    ],
)
def test_other_comparisons_say_what_was_expected(body, expected):
    """What is expected of a near value or of an order is said as such."""
    (item,) = shown(toy(body), GOOD)["items"]
    assert words(item["compared"]["expected_text"]) == expected


@pytest.mark.parametrize("answer", ["x = (", "1 / 0", "def g(values): return values"])
def test_what_holds_for_the_whole_file_is_told_once(answer):
    """A file that does not run, or lacks the function of every check, is one item without a rule."""
    found = shown(toy("assert f([1]) == [1]", "assert f([2]) == [2]"), answer)
    (item,) = found["items"]
    assert item["rule"] == item["hint"] == []
    assert found["verdict"] == (item["explanation"] or item["sentence"])


def test_line_of_the_fault():
    """The line of her file is a number where it is known, 0 elsewhere."""
    assert shown(toy("f(1)"), "def f(n):\n    return n / 0")["items"][0]["line"] == 2
    assert shown(toy("assert f(1) == 2"), GOOD)["items"][0]["line"] == 0


def test_output_is_told_once():
    """What the file prints as it loads is told once; what a call prints, with its check."""
    answer = "print('chargé')\ndef f(values):\n    print('appel', values)\n    return None"
    found = shown(toy("assert f([1]) == [1]", "assert f([2]) == [2]"), answer)
    assert found["output"]["text"] == "chargé\n"
    assert [item["output"]["text"] for item in found["items"]] == ["appel [1]\n", "appel [2]\n"]


def test_one_error_in_every_check_is_told_once():
    """A mistake that stops every check at the same line is told once, without a hint about any rule."""
    found = shown(toy("assert f([1]) == [1]", "assert f([2]) == [2]"), "def f(values):\n    return valeurs")
    (item,) = found["items"]
    assert item["rule"] == item["hint"] == []
    assert "valeurs" in words(found["verdict"])


def test_code_of_rules_stands_apart():
    """What stands between backticks in a rule or a hint is code."""
    exercise = toy("assert f([1]) == [2]")
    exercise = Exercise("toy", exercise.source.replace("Règle 0.", "Le seuil `limit` compte."))
    assert shown(exercise, GOOD)["items"][0]["rule"] == [("Le seuil ", False), ("limit", True), (" compte.", False)]


@pytest.mark.parametrize(
    ("answer", "hinted"),
    [("def f(values): return 3", True), ("def f(values): return 1 / 0", True), ("def f(values): return nom", False)],
)
def test_hint_is_of_the_rule(answer, hinted):
    """A hint is shown when the rule may be what is broken, not for a name that does not exist."""
    found = shown(toy("assert f([1]) == [1]", "assert True or f([1])"), answer)
    assert bool(found["items"][0]["hint"]) == hinted


def test_long_output_says_that_it_is_cut():
    """Of a long output the beginning is kept, and it is said so."""
    found = run_report(load(toy("f(1)"), "print('x' * 9999)", data=DATA, carrier=InProcess), "", str)
    assert len(found["output"]["text"]) == 4000
    assert found["output"]["cut"] == "Seuls les 4000 premiers caractères affichés sont montrés."


@pytest.mark.parametrize(
    ("answer", "passed", "verdict"),
    [
        ("print(1)", True, "Votre fichier s’exécute sans erreur."),
        ("x = 1", True, "Votre fichier s’exécute sans erreur et n’affiche rien."),
        ("x = 1 / 0", False, "ZeroDivisionError"),
    ],
)
def test_run_without_checks(answer, passed, verdict):
    """A file can be run and not checked: what it printed, or why it stopped."""
    found = run_report(load(toy("f(1)"), answer, data=DATA, carrier=InProcess), answer, str)
    assert found["passed"] == passed
    assert verdict in words(found["verdict"])


@pytest.mark.parametrize(
    ("answer", "broken"),
    [("def f(values): raise MemoryError", True), ("def f(values): raise ValueError", False)],
)
def test_python_that_is_not_to_be_relied_upon(answer, broken):
    """After memory ran out the page starts Python again, and draws nothing with the old one."""
    found = shown(toy("f(1)"), answer)
    assert found["broken"] is broken
    assert not (found["broken"] and found["drawable"])


def test_report_is_plain_data():
    """The page receives JSON."""
    found = shown(toy("assert f([1]) == [2]", "f(1)"), GOOD)
    assert json.loads(json.dumps(found))["items"][1]["passed"]
