"""The lint refuses what an author's rules forbid, and names the line."""

import pytest
from answers import toy

from course.checking.lint import lint
from course.exercise import Exercise

PASS = ["assert f([1]) == [1]"] * 4


def codes(*bodies: str, top: str = "") -> set[str]:
    return {code for _, code, _ in lint(toy(*bodies, *PASS, top=top))}


def test_good_exercise_has_no_fault():
    """Nothing is said of an exercise that keeps the rules."""
    refusal = "try:\n    f([])\nexcept ValueError:\n    pass\nelse:\n    assert False"
    others = "assert f([2, 3], n=0.1) in {1, 2} and f(g) is None\nassert f(pi) == 0.5\nassert f([k for k in 'a']) != 2"
    top = "import random\nfrom math import pi\nLIMIT = 3\ndef given(values): return random.Random(0).sample(values, 2)"
    assert codes(refusal, others, top=top) == set()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("assert f(lambda: 1) == 2", "argument"),
        ("assert f(n for n in [1]) == 2", "argument"),
        ("assert f(range(3)) == 2", "argument"),
        ("assert f(n=map(str, [1])) == 2", "argument"),
        ("assert f({1: 2}.values()) == 2", "argument"),
        ("assert f(sqrt) == 2", "argument"),
        ("assert f(math.sqrt) == 2", "argument"),
        ("assert f(len) == 2", "argument"),
        ("assert f([]) is LIMIT", "is"),
        ("assert f([]) is not 3", "is"),
        ("assert f([]) == 0.1", "float"),
        ("assert [0.5, 0.1] == f([])", "float"),
        ("assert f([]) == 1 / 3", "float"),
        ("assert f([]) == 1, 'words'", "message"),
        ("try:\n    f([])\nexcept ValueError as error:\n    pass\nelse:\n    assert False", "try"),
        ("try:\n    f([])\n    f([1])\nexcept ValueError:\n    pass\nelse:\n    assert False", "try"),
        ("try:\n    f([])\nexcept ValueError:\n    pass", "try"),
        ("try:\n    f([])\nexcept Exception:\n    pass\nelse:\n    assert False", "except"),
        ("try:\n    f([])\nexcept:\n    pass\nelse:\n    assert False", "except"),
        ("assert f(random.random()) == 1", "random"),
    ],
)
def test_check_of_a_forbidden_form(body, code):
    """A check that would break, or mean something else elsewhere, is refused."""
    assert code in codes(body, top="import math\nimport random\nfrom math import sqrt\nLIMIT = 3")


@pytest.mark.parametrize(
    ("top", "code"),
    [
        ("import pytest", "import"),
        ("from numpy import array", "import"),
        ("from . import other", "import"),
        ("NAME = 'a.csv'\ndef load(): return Path(__file__).parent / 'data' / NAME", "data"),
        ("class Point: pass", "statement"),
        ("print(1)", "statement"),
        ("limit = 3", "statement"),
        ("def given():\n    try:\n        return 1\n    except Exception:\n        return 2", "except"),
        ("def asked():\n    # solution\n    yield 1", "yield"),
    ],
)
def test_file_of_a_forbidden_form(top, code):
    """A file is refused that holds at its top, or in an answer, what an exercise may not."""
    assert codes(top=top) == {code}


def test_generator_inside_a_solution_is_fine():
    """Only the function asked for must not yield."""
    assert (
        codes(top="def asked():\n    # solution\n    def inner():\n        yield 1\n    return list(inner())") == set()
    )


def test_sizes_are_limited():
    """Code, solutions and the number of checks have their limits; docstrings and empty lines do not count."""
    short = "def long():\n    # solution\n" + "    pass\n" * 23
    assert codes(top=short) == set()
    assert codes(top=short + "    pass\n") == {"solution"}
    given = 'def given():\n    """' + "words\n" * 200 + '"""\n' + "    pass\n\n" * 90
    assert codes(top=given) == set()
    assert codes(top=given + "    pass\n" * 20) == {"long"}
    assert [code for _, code, _ in lint(toy(*PASS[:3]))] == ["checks"]


def test_name_of_a_module_is_refused():
    """A file named as a module of the standard library would hide it."""
    assert [code for _, code, _ in lint(Exercise("random", toy(*PASS).source))] == ["name"]


def test_check_says_rule_and_hint():
    """A check without a hint, or with a parameter, is refused, and nothing is raised."""
    source = toy(*PASS).source.replace("\n\n    Indice 1.", "").replace("def test_2()", "def test_2(tmp_path)")
    assert [code for _, code, _ in lint(Exercise("toy", source))] == ["docstring", "fixture"]


def test_nothing_asked_is_refused():
    """An exercise asks for at least one function."""
    assert "asked" in {code for _, code, _ in lint(Exercise("toy", toy(*PASS).source.replace("# solution", "")))}


def test_line_is_told():
    """A fault names its line."""
    exercise = toy("assert f([]) == 1\nassert f([]) is 3", *PASS)
    ((line, _, _),) = lint(exercise)
    assert exercise.source.splitlines()[line - 1].strip() == "assert f([]) is 3"


def test_mistyped_mark_is_named_by_its_line():
    """A comment that only looks like the mark is refused: the solution below it would be shown to the learner."""
    source = toy(*PASS).source.replace("    # solution\n", "    # solutions\n", 1)
    found = [(line, code) for line, code, _ in lint(Exercise("toy", source)) if code == "mark"]
    assert found == [(source.splitlines().index("    # solutions") + 1, "mark")]
