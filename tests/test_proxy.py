"""What crosses between a check and the learner's functions: copies, changes, exceptions, plain data alone."""

import pytest
from answers import every_carrier, result

PASS = "assert f([1]) == [1]"


@every_carrier
def test_mutation_is_seen(carrier):
    """What a function does to its argument is seen by the check."""
    for values in ("[2, 1]", "{2: 1}", "{2, 1}"):
        body = f"values = {values}\nf(values)\nassert values == {values}"
        assert result(body, "def f(values): return values", carrier).passed
        assert result(body, "def f(values): values.clear()", carrier).kind == "differs"


@every_carrier
def test_arguments_are_copies(carrier):
    """A function that keeps its argument cannot see what the check does to it later."""
    body = "values = [1]\nf(values)\nvalues.append(2)\nassert g([]) == [[1]]"
    answer = "kept = []\ndef f(values): kept.append(values)\ndef g(values): return kept"
    assert result(body, answer, carrier).passed


RAISES = "try:\n    f([])\nexcept ValueError:\n    pass\nelse:\n    assert False"


@every_carrier
@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("def f(values): raise ValueError('empty')", "passed"),
        ("class Empty(ValueError): pass\ndef f(values): raise Empty", "passed"),
        ("import json\ndef f(values): json.loads('')", "passed"),
        ("def f(values): b'\\xff'.decode()", "passed"),
        ("def f(values): return 0", "accepted"),
        ("def f(values): return 1 / 0", "raised"),
        ("def f(values): assert values", "raised"),
        ("def f(values): raise SystemExit", "raised"),
        ("class ValueError(Exception): pass\ndef f(values): raise ValueError", "raised"),
        ("def f(): raise ValueError", "signature"),
        ("def f(values): ...", "missing"),
        ("def f(values): return object()", "foreign"),
    ],
)
def test_only_the_expected_exception_passes(answer, kind, carrier):
    """A check that wants a ValueError takes that or what derives from it, and nothing else."""
    assert result(RAISES, answer, carrier).kind == kind


@every_carrier
def test_exception_tells_where(carrier):
    """An exception of hers tells the call, the type, the line in her file and the text."""
    found = result(PASS, "def f(values):\n    return values[5]", carrier)
    assert found.kind == "raised"
    assert found.fields == {"call": "f([1])", "error": "IndexError", "text": "list index out of range", "line": "2"}


@every_carrier
def test_assertion_of_hers_is_no_failed_check(carrier):
    """An AssertionError that her code raises is told as an exception."""
    assert result(PASS, "def f(values):\n    assert not values", carrier).fields["error"] == "AssertionError"


@every_carrier
def test_stop_iteration_inside_all(carrier):
    """Her StopIteration inside a generator of the check is still told as hers."""
    assert result("assert all(f(n) for n in range(3))", "def f(values): next(iter([]))", carrier).kind == "raised"


@every_carrier
@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("def f(values): yield 1", "generator"),
        ("def f(values): return map(str, values)", "map"),
        ("def f(values): return {}.keys()", "dict_keys"),
        ("async def f(values): return 1", "coroutine"),
        ("def f(values): values.append(f)", "function"),
        ("class Same:\n    def __eq__(self, other): return True\ndef f(values): return Same()", "Same"),
    ],
)
def test_foreign_result_never_passes(answer, kind, carrier):
    """What is no plain data fails, and its type is named."""
    found = result(PASS, answer, carrier)
    assert (found.kind, found.fields) == ("foreign", {"call": "f([1])", "type": kind})


@every_carrier
def test_function_passed_as_argument_is_hers(carrier):
    """A function of the exercise crosses by its name; inside the answer it is the answer's own."""
    body = "assert f(g) == 7"
    assert result(body, "def f(values): return values([])\ndef g(values): return 7", carrier).passed
    assert result(body, "def f(values): return values([])", carrier).kind == "missing"
