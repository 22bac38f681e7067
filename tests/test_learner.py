"""The learner's side: messages in, text out, and the same surroundings everywhere."""

import io
import json
import sys

import pytest
from answers import every_carrier, result

from course.checking.learner import Learner
from course.checking.values import pack, unpack


def load(source: str) -> tuple[Learner, dict]:
    learner = Learner("home")
    return learner, json.loads(learner.answer(json.dumps({"do": "load", "name": "toy", "source": source})))


def call(learner: Learner, *args) -> tuple[dict, list]:
    header = json.dumps({"do": "call", "name": "f", "keys": [None] * len(args)})
    facts, *values = learner.answer("\t".join([header, *map(pack, args)])).split("\t")
    return json.loads(facts), [unpack(value) for value in values]


def test_call_gives_the_result():
    """A call is answered with the packed result."""
    learner, _ = load("def f(a, b): return a + b, {a: b}")
    assert call(learner, 1, 2) == ({"changed": [], "output": ""}, [(3, {1: 2})])


def test_changed_arguments_come_back():
    """An argument that the function changed is sent back, the others are not."""
    learner, _ = load("def f(a, b, c): b.append(c[0])")
    assert call(learner, [1], [2], [3]) == ({"changed": [1], "output": ""}, [None, [2, 3]])


def test_changed_arguments_come_back_after_an_exception():
    """An argument changed before an exception is sent back with the exception."""
    learner, _ = load("def f(a):\n    a.clear()\n    raise ValueError('no')")
    facts, values = call(learner, [1])
    assert facts["error"] == {
        "type": "ValueError", "bases": ["ValueError", "Exception", "BaseException", "object"], "line": 3, "text": "no",
    }  # fmt: skip
    assert values == [None, []]


def test_own_exception_tells_its_builtin_bases():
    """A class of hers crosses by the builtin ones it derives from, even under a builtin's name."""
    learner, _ = load("class ValueError(KeyError): pass\ndef f(): raise ValueError('x')")
    error = call(learner)[0]["error"]
    assert error["type"] == "ValueError"
    assert error["bases"][:2] == ["KeyError", "LookupError"]


@pytest.mark.parametrize(
    ("source", "kind", "line"),
    [
        ("def f(:\n  pass", "SyntaxError", 1),
        ("x = 1\n\n1 / 0", "ZeroDivisionError", 3),
        ("def f():\n  return 1\n return 2", "IndentationError", 3),
        ("import nowhere", "ModuleNotFoundError", 1),
        ("exit()", "SystemExit", 1),
        ("x = 1\n\neval('1 +')", "SyntaxError", 3),
        ("def f(): f()\nf()", "RecursionError", None),
    ],
)
def test_load_error_tells_type_and_line(source, kind, line):
    """A file that does not run tells the type of the error and the line of the file; a recursion has none."""
    _, facts = load(source)
    assert (facts["error"]["type"], facts["error"]["line"]) == (kind, line)


def test_text_names_no_folder():
    """Where the module believes to be is not told."""
    learner, _ = load("def f(): open(__file__)")
    assert call(learner)[0]["error"]["text"].endswith("'toy.py'")


BLANK = {
    "def f():\n    ...": True,
    "def f():\n    'Doc.'\n    ...": True,
    "async def f():\n    ...": True,
    "def g(): return 1": True,
    "f = 3": True,
    "def f():\n    'Doc.'": False,
    "def f():\n    pass": False,
    "def f():\n    ...\n    return 1": False,
    "def f():\n    ...\ndef f():\n    return 1": False,
}


@pytest.mark.parametrize(("source", "blank"), BLANK.items())
def test_only_dots_is_not_written_yet(source, blank):
    """A function whose body after its docstring is only `...`, or that is not there, is missing."""
    learner, _ = load(source)
    facts, _ = call(learner)
    assert ("missing" in facts) is blank


def test_wrong_parameters_are_told_apart():
    """A TypeError raised before her function begins is about its parameters; one of her own is not."""
    learner, _ = load("def f(a): return a + ''")
    assert "signature" in call(learner)[0]
    assert call(learner, 1)[0]["error"]["type"] == "TypeError"


def test_foreign_result_names_its_type():
    """A result that is no plain data is told by its type."""
    learner, _ = load("def f():\n    yield 1")
    assert call(learner)[0]["foreign"] == "generator"


def test_argument_turned_foreign_names_the_type():
    """An argument into which she put what is no plain data is told by the type of that."""
    learner, _ = load("def f(a): a.append(object)")
    assert call(learner, [])[0]["foreign"] == "type"


def test_each_load_is_fresh():
    """Globals, default arguments and chance start anew at each load, and go on between calls."""
    learner, _ = load(
        "import random\nseen = []\n"
        "def f(x, d=[]):\n    d.append(x); seen.append(x)\n    return d, seen, random.random()"
    )
    first, second = call(learner, 1)[1][0], call(learner, 2)[1][0]
    learner.answer(json.dumps({"do": "load", "name": "toy", "source": learner.source}))
    assert call(learner, 1)[1][0] == first
    assert second[:2] == ([1, 2], [1, 2])
    assert second[2] != first[2]


def test_surroundings():
    """The name is the file's, the input empty, warnings silent, `exit` is there."""
    learner, facts = load("""
import sys, warnings
def f():
    warnings.warn("quiet")
    return __name__, __file__, sys.stdin.read(), callable(exit), __name__ in sys.modules
if __name__ == "__main__":
    1 / 0
""")
    assert "error" not in facts
    assert call(learner)[1][0][0] == "toy"
    assert call(learner)[1][0][2:] == ("", True, True)
    assert "toy" not in sys.modules


def test_streams_are_put_back():
    """What her code does to the streams ends with the call."""
    before = sys.stdin, sys.stdout, sys.stderr, sys.getrecursionlimit()
    learner, _ = load(
        "import sys\ndef f():\n    sys.stdout.close(); sys.stdout = None; sys.setrecursionlimit(9999); 1 / 0"
    )
    call(learner)
    assert (sys.stdin, sys.stdout, sys.stderr, sys.getrecursionlimit()) == before
    assert call(learner)[0]["error"]["type"] == "ZeroDivisionError"


def test_module_of_the_same_name_is_put_back(monkeypatch):
    """A module that already has the exercise's name is there again afterwards."""
    monkeypatch.setitem(sys.modules, "toy", json)
    learner, _ = load("import toy\ndef f(): return toy.__file__")
    assert call(learner)[1][0].endswith("toy.py")
    assert sys.modules["toy"] is json


def test_output_is_caught_and_cut():
    """What she prints, on either stream, is kept up to 4000 characters."""
    learner, facts = load("import sys\nprint('top')\ndef f(n):\n    print('a' * n); print('b', file=sys.stderr)")
    assert facts["output"] == "top\n"
    assert call(learner, 1)[0]["output"] == "a\nb\n"
    assert call(learner, 10**6)[0]["output"] == "a" * 4000
    assert isinstance(sys.stdout, io.TextIOBase)


DEEP = "def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)"


@every_carrier
def test_recursion_has_one_limit(carrier):
    """870 calls deep is allowed and 920 is not, wherever the code runs."""
    assert result("assert f(870) == 870", DEEP, carrier).passed
    found = result("assert f(920) == 920", DEEP, carrier)
    assert (found.kind, found.fields["error"]) == ("raised", "RecursionError")
    assert "line" not in found.fields
