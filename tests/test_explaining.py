"""What went wrong is explained in plain words: the commonest mistakes, in every language, and nothing else."""

import random
import re
import sys
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from answers import DATA, EXERCISES, result
from babel.messages.extract import extract_from_file
from mistakes import MISTAKES, Mistake
from typography import faults

import course.checking.explaining
from course.checking.carriers import Subprocess
from course.checking.explaining import LARGEST, explain, explanation
from course.checking.explaining.errors import ERRORS
from course.checking.runner import Result, run
from course.checking.words import TEMPLATES
from course.languages import SOURCE, languages, translations
from course.starter import solution

LONGEST = 220  # characters: two short sentences
NAMES = {exercise.name: exercise for exercise in EXERCISES}
FOLDER = Path(course.checking.explaining.__file__).parent
FOUND = {
    message: path.stem
    for path in sorted(FOLDER.glob("*.py"))
    for _line, message, _comments, _context in extract_from_file("python", path, {"_": None})
}
every_mistake = pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)


def failed(mistake: Mistake) -> Result:
    """The first check that fails on a mistake."""
    return first_failed(mistake.exercise, mistake.answer)


@cache
def first_failed(exercise: str, answer: str) -> Result:
    """The first check that fails, in the learner's own process as the command line runs it."""
    results = run(NAMES[exercise], answer, data=DATA, carrier=Subprocess, limit=2)
    return next(one for one in results if not one.passed)


@every_mistake
def test_mistake_is_explained(mistake):
    """Each mistake gets its explanation, which names what the learner wrote and its line."""
    template, facts = explain(failed(mistake), mistake.answer)
    assert mistake.says in template
    assert facts.items() >= mistake.facts.items()


@every_mistake
def test_explanation_keeps_its_facts_in_every_language(mistake):
    """In each language the explanation shows all its facts; where there is a translation, it is another sentence."""
    found = failed(mistake)
    template, facts = explain(found, mistake.answer)
    for language in languages():
        translate = translations(language.code).gettext
        said = explanation(found, mistake.answer, translate)
        assert all(fact in said for fact in facts.values()), language.code
        if translate(template) != template:
            assert language.code != SOURCE
            assert said != explanation(found, mistake.answer, str), language.code


def test_every_template_is_said_of_a_mistake():
    """No explanation is there that no mistake needs; two depend on the age of Python, and have their own tests."""
    said = {explain(failed(mistake), mistake.answer)[0] for mistake in MISTAKES}
    aged = ("plus récente", "l’autre sorte de guillemets")
    assert [one for one in FOUND if one not in said and not any(words in one for words in aged)] == []


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="This Python knows the newest syntax.")
def test_newer_syntax_is_told_as_such():
    """What only a later Python reads is no mistake of the learner's."""
    answer = 'def f(values):\n    return t"rang {values}"'
    template, facts = explain(result("f(1)", answer), answer)
    assert "plus récente" in template
    assert facts == {"line": "2"}


@pytest.mark.parametrize("template", FOUND)
def test_template_is_short_french(template):
    """At most two sentences, set as French is, each of whose fields has a name."""
    assert len(template) <= LONGEST
    assert len(re.findall(r"[.?!](?=\s|$)", template)) <= 2
    assert faults(template) == []
    assert "'" not in template
    assert all(name for _, name, _, _ in Formatter().parse(template) if name is not None)


def test_right_answers_need_no_explanation():
    """Nothing is said of a check that passes."""
    found = run(EXERCISES[0], solution(EXERCISES[0]), data=DATA, carrier=Subprocess)
    assert [explain(one, solution(EXERCISES[0])) for one in found] == [None] * len(found)


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("assert f(1) == 5", "def f(values): return 4"),
        ("assert f(1) == 5", "def f(values): return None"),
        ("assert f([[3, None]])[0] == 5", "def f(values): return values[0][1:]"),
        ("assert f(1) == 5", "def f(values):\n    if values > 3:\n        return 4\n    return None"),
        ("f(1)", "def f(values): return (-1).to_bytes(1, 'big')"),
        ("f(1)", "def f(values):\n    total = sum(x for x in [values])\n    return x"),
        (
            "f(1)",
            "def f(values):\n    try:\n        1 / 0\n    except ZeroDivisionError as e:\n        pass\n    return e",
        ),
        ("f(1)", "def f(values):\n    del values\n    return values"),
        ("f(1)", "def f(values):\n    while not values.bit_length() > 9: values = abs(values)"),
        ("f(1)", "import decimal\ndef f(values): return decimal.Decimal(1)"),
        (
            "try:\n    f([])\nexcept ValueError:\n    pass\nelse:\n    assert False",
            "def f(values):\n    if values: raise ValueError\n    return 0",
        ),
    ],
)
def test_silent_where_nothing_is_sure(body, answer):
    """A value that is merely wrong, a None that is meant, a condition that may change: nothing is guessed."""
    assert explain(result(body, answer, Subprocess, limit=0.5), answer) is None


def hostile_sources() -> list[str]:
    """Files that nobody wrote as a program."""
    chance = random.Random(0)
    signs = "()[]{}:='\"#\\\n\t fF0if else whiledefé\u202e\u2066،\ud800\0"
    return [
        "",
        "\0" * 50,
        "\ud800 = 3",
        "(" * 5000,
        "-" * 50_000 + "1",
        "x = " + "1 + " * 20_000 + "1",
        "f" + "(f" * 90 + ")" * 90,
        "x" + ".x" * 20_000,
        "'" * 99_999,
        '"\\"' * 30_000,
        "x = 1\n" * 20_000,
        "if x:\n" * 99,
        "x = a[0] / 0; " * 6000,
        "x = 1\n" * 200_000,
        "def f(values):\n" + "".join(f"{' ' * depth}while values:\n" for depth in range(1, 90)) + " " * 90 + "pass",
        *("".join(chance.choices(signs, k=200)) for _ in range(50)),
    ]


def hostile_results() -> list[Result]:
    """Results whose facts may be anything that the learner's side can send."""
    texts = [
        "name '{0}' is not defined", "'NoneType' object is not \u202esubscriptable", "{", "}{line}", "", "x" * 5000,
        "list index out of range", "division by zero", "'(' was never closed", "invalid syntax", "{call}()",
        "local variable 'f'", "can't multiply sequence by non-int of type ''", "f() takes 1 positional argument but",
        "could not convert string to float: '", "expected an indented block after 'if' statement on line 999",
        "name 'values' is not defined", "'int' object is not callable", "invalid character '\ufffd' (U+FFFD)",
    ]  # fmt: skip
    lines = ["1", "2", "0", "999999999", "-1", "", "٣", "²"]
    found = [
        Result("test", "", "", False, kind, {"call": "f(1)", "error": error, "text": text, "line": line})
        for kind in ("raised", "load")
        for error in (*ERRORS, "RecursionError", "É{}")
        for text in texts
        for line in lines
    ]
    fields = {"call": "f(1)", "function": "f", "text": texts[13], "type": "map", "expected": "{}", "got": "None"}
    return [
        *found,
        *(Result("test", "", "", False, kind, fields | {"error": ""}) for kind in TEMPLATES if kind != "raised"),
    ]


@pytest.mark.parametrize("rank", range(len(hostile_sources())))
def test_nothing_raises(rank):
    """Whatever the file holds and whatever its errors say, an explanation comes or does not: no exception."""
    source, every = hostile_sources()[rank], hostile_results()
    for found in every if len(source) < 300 else every[:: max(len(every) // 60, 1)]:
        said = explain(found, source)
        assert said is None or (said[0] in FOUND and all(len(fact) <= 40 for fact in said[1].values()))
        explanation(found, source, str)


def test_facts_of_a_hostile_text_are_shown_as_they_are():
    """Braces and signs that turn a text around are code like another: they are not read as a template."""
    answer = "def f(values):\n    return {'{line}': 1}['\u202e{name}']"
    found, key = result("f(1)", answer), repr("\u202e{name}")
    assert explain(found, answer)[1]["key"] == key
    assert key in explanation(found, answer, str)


def test_large_file_is_not_read():
    """A file that nobody wrote by hand is not looked at: the answer is immediate."""
    found = Result(
        "test", "", "", False, "raised", {"call": "f(1)", "error": "ZeroDivisionError", "text": "", "line": "1"}
    )
    assert explain(found, "x = 1 / 0\n") is not None
    assert explain(found, "x = 1 / 0\n" * LARGEST) is None
