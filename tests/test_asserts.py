"""Each shape of assert tells what was called, what came back and what was expected."""

import pytest
from answers import every_carrier, result, results, toy

GIVEN = "def f(values, n=0):\n    values = list(values)\n    return {}\ndef g(values):\n    return None"


def told(body: str, returned: str) -> tuple[str, dict]:
    """Kind and facts, when `f` returns `returned` and `g` None."""
    found = result("from math import isclose\nimport math\n" + body, GIVEN.format(returned))
    return found.kind, found.fields


def facts(expression: str, got: str, expected: str, **others: str) -> dict[str, str]:
    return {"expression": expression, "got": got, "expected": expected, **others}


SHAPES = {
    "equality": (
        "assert f([1, 2], n=3) == 5",
        "4",
        "differs",
        facts("f([1, 2], n=3)", "4", "5"),
    ),
    "is None": ("assert f([]) is None", "0", "differs", facts("f([])", "0", "None")),
    "is True": ("assert f([]) is True", "1", "differs", facts("f([])", "1", "True")),
    "turned": ("assert 5 == f([])", "4", "differs", facts("f([])", "4", "5")),
    "expected is named": (
        "wanted = [5]\nassert wanted == f([])",
        "4",
        "differs",
        facts("f([])", "4", "[5]"),
    ),
    "name": (
        "wanted = 5\ngot = f([1])\nassert wanted == got",
        "4",
        "differs",
        facts("got", "4", "5", call="f([1])"),
    ),
    "inside an expression": (
        "for n in (1, 2):\n    assert len(f([n])) == n",
        "[7]",
        "differs",
        facts("len(f([n]))", "1", "2", call="f([2])"),
    ),
    "first difference": (
        "assert f([]) == list(range(100))",
        "[*range(40), 0, *range(41, 100)]",
        "differs",
        facts("f([])[40]", "0", "40"),
    ),
    "length": (
        "assert f([]) == list(range(100))",
        "list(range(99))",
        "differs",
        facts("len(f([]))", "99", "100"),
    ),
    "two calls": (
        "assert f([1]) == g([2])",
        "4",
        "pair",
        facts("f([1])", "4", "None", other="g([2])"),
    ),
    "isclose": (
        "assert isclose(f([]), 0.3, rel_tol=1e-9)",
        "0.25",
        "close",
        facts("f([])", "0.25", "0.3"),
    ),
    "isclose, turned": (
        "assert math.isclose(1 / 3, f([]))",
        "0.25",
        "close",
        facts("f([])", "0.25", "0.3333333333"),
    ),
    "isclose of None": ("assert isclose(f([]), 1)", "None", "close", facts("f([])", "None", "1")),
    "isclose of text": ("assert isclose(f([]), 1)", "'1'", "close", facts("f([])", "'1'", "1")),
    "order": ("assert f([]) < 3", "3", "order", facts("f([])", "3", "3", operator="<")),
    "order, turned": ("assert 3 < f([])", "3", "order", facts("f([])", "3", "3", operator=">")),
    "order of None": ("assert f([]) <= 3", "None", "order", facts("f([])", "None", "3", operator="<=")),
    "in": (
        "assert f([]) in {'b', 'a'}",
        "'c'",
        "order",
        facts("f([])", "'c'", "{'a', 'b'}", operator="in"),
    ),
    "in hers": ("assert 3 in f([])", "[4]", "truth", {"call": "f([])", "got": "[4]", "expression": "3 in f([])"}),
    "not equal": ("assert f([]) != 3", "3", "order", facts("f([])", "3", "3", operator="!=")),
    "is not": (
        "assert f([]) is not None",
        "None",
        "order",
        facts("f([])", "None", "None", operator="is not"),
    ),
    "and": (
        "assert f([1]) == 4 and f([2]) == 5",
        "4",
        "differs",
        facts("f([2])", "4", "5"),
    ),
    "chain": (
        "assert -1 <= f([]) <= 1",
        "2",
        "order",
        facts("f([])", "2", "1", operator="<="),
    ),
    "chain, first link": (
        "assert -1 <= f([]) <= 1",
        "-2",
        "order",
        facts("f([])", "-2", "-1", operator=">="),
    ),
    "or": (
        "assert f([]) == 1 or f([]) == 2",
        "3",
        "truth",
        {"call": "f([])", "got": "3", "expression": "f([]) == 1 or f([]) == 2"},
    ),
    "all": (
        "assert all(f([n]) > n for n in range(9))",
        "5",
        "truth",
        {"call": "f([5])", "got": "5", "expression": "all(f([n]) > n for n in range(9))"},
    ),
    "alone": ("assert f([])", "0", "truth", {"call": "f([])", "got": "0", "expression": "f([])"}),
    "no exception": (
        "try:\n    f([])\nexcept ValueError:\n    pass\nelse:\n    assert False",
        "0",
        "accepted",
        {"call": "f([])", "got": "0", "expected": "ValueError"},
    ),
}


@pytest.mark.parametrize(("body", "returned", "kind", "fields"), SHAPES.values(), ids=SHAPES)
def test_shape_tells_its_facts(body, returned, kind, fields):
    """Each shape has its kind and its facts."""
    assert told(body, returned) == (kind, fields)


@pytest.mark.parametrize(
    "body",
    [
        "assert f([]) == 4.0",
        "assert 3 < f([]) < 5 and f([]) is not None",
        "assert isclose(f([]), 4)",
        "assert 4 in {f([])}",
    ],
)
def test_true_assert_passes(body):
    """An assert that holds lets the check pass."""
    assert told(body, "4") == ("passed", {})


def test_middle_of_a_chain_is_called_once():
    """What stands between two comparisons is computed once."""
    answer = "seen = []\ndef f(values):\n    seen.append(1)\n    return len(seen)"
    assert result("assert 0 < f([]) < 2\nassert f([]) == 2", answer).passed


def test_long_arguments_are_cut():
    """Each argument takes about forty characters."""
    found = result("assert f(list(range(1000))) == 1", "def f(values): return 0")
    assert found.fields["expression"] == "f([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …, 999])"


@every_carrier
def test_arguments_are_told_as_they_were_passed(carrier):
    """A function that changes its argument does not change what is told of the call."""
    found = result("values = [2, 1]\nf(values)\nassert values == [2, 1]", "def f(values): values.sort()", carrier)
    assert found.fields == {"expression": "values", "got": "[1, 2]", "expected": "[2, 1]", "call": "f([2, 1])"}


def test_check_without_a_call_is_broken():
    """An assert that fails with no call made, and a check that calls nothing, are the author's fault."""
    found = results(toy("assert 1 == 2", "pass", "assert []"), "def f(values): return values")
    assert [one.kind for one in found] == ["broken"] * 3
    assert found[0].fields["text"] == "1"
