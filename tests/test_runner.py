"""The runner gives every answer its verdict: the same by either carrier, and never a pass that is not earned."""

import os
import sys
import time

import pytest
from answers import DATA, EXERCISES, WRONG, every_carrier, every_exercise, result, results, toy, wrong_answers

from course.carriers import InProcess, Subprocess
from course.exercise import Exercise
from course.runner import Undrawn, figure, run
from course.starter import solution, starter

PASS = "assert f([1]) == [1]"
GOOD = "def f(values): return values\ndef g(values): return values"


@every_exercise
def test_solution_passes_every_check(exercise):
    """The solution passes, with the same results by both carriers."""
    by_call, by_pipe = (run(exercise, solution(exercise), data=DATA, carrier=carrier) for carrier in (InProcess, Subprocess))
    assert [one.name for one in by_call if not one.passed] == []
    assert by_call == by_pipe


@every_exercise
@every_carrier
def test_each_check_fails_on_the_starter(exercise, carrier):
    """Each check of the starter says that a function is not written yet."""
    found = run(exercise, starter(exercise), data=DATA, carrier=carrier)
    assert {one.kind for one in found} == {"missing"}
    assert {one.fields["function"] for one in found} <= set(exercise.asked)


@pytest.mark.parametrize(("exercise", "answer", "check"), wrong_answers())
def test_wrong_answer_is_caught(exercise, answer, check):
    """A wrong answer fails the check that its file names, with the same results by both carriers."""
    by_call, by_pipe = (run(exercise, answer, data=DATA, carrier=carrier) for carrier in (InProcess, Subprocess))
    assert check in [one.name for one in by_call if not one.passed]
    assert by_call == by_pipe


@every_exercise
def test_every_check_catches_a_wrong_answer(exercise):
    """Each check is named by at least one wrong answer."""
    named = {param.values[2] for param in wrong_answers() if param.values[0] is exercise}
    assert named == {check.name for check in exercise.checks}
    assert {folder.name for folder in WRONG.iterdir()} == {one.name for one in EXERCISES}


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
def test_function_passed_as_argument_is_hers(carrier):
    """A function of the exercise crosses by its name; inside the answer it is the answer's own."""
    body = "assert f(g) == 7"
    assert result(body, "def f(values): return values([])\ndef g(values): return 7", carrier).passed
    assert result(body, "def f(values): return values([])", carrier).kind == "missing"


@every_carrier
def test_each_check_starts_anew(carrier):
    """Nothing is left of an earlier check: globals, default arguments, chance."""
    exercise = toy(*["assert f(1) == [1]\nassert f(2) == [1, 2]\nassert g(0) == g(0) - 1"] * 3)
    answer = """
        import random
        count = random.random() - random.random()
        def f(value, seen=[]):
            seen.append(value)
            return seen
        def g(value):
            global count
            count = int(count) + 1
            return count
    """
    assert {one.kind for one in results(exercise, answer, carrier)} == {"differs"}
    assert {one.fields["got"] for one in results(exercise, answer, carrier)} == {"1"}


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


LOOP = "def f(values):\n    while values:\n        pass\n    return values"
SOFT = pytest.param(
    InProcess, marks=pytest.mark.skipif(sys.version_info < (3, 12), reason="no clock inside a process before Python 3.12")
)


@pytest.mark.parametrize("carrier", [SOFT, Subprocess])
@pytest.mark.parametrize(
    ("answer", "call"),
    [
        (LOOP, "f([1])"),
        ("while True: pass", "import toy"),
        ("def f(values):\n    while values:\n        try: f([])\n        except: pass\n    return values", "f([1])"),
    ],
)
def test_endless_loop_is_stopped(answer, call, carrier):
    """A check is stopped at its limit, its call told, and the remaining ones are skipped."""
    start = time.monotonic()
    found = results(toy("assert f([]) == []", PASS, PASS, PASS), answer, carrier, limit=0.3)
    assert time.monotonic() - start < 3
    kinds = [one.kind for one in found]
    assert kinds == (["limit"] if call.startswith("import") else ["passed", "limit"]) + ["skipped"] * kinds.count("skipped")
    assert found[kinds.index("limit")].fields == {"call": call, "limit": "0.3"}
    assert not any(one.passed for one in found[kinds.index("limit") :])


def test_limit_swallowed_is_still_a_limit():
    """An answer that swallows everything and then returns is over its time all the same."""
    answer = "import time\ndef f(values):\n    try: time.sleep(0.4)\n    except BaseException: pass\n    return values"
    for carrier in (InProcess, Subprocess):
        assert result(PASS, answer, carrier, limit=0.2).kind == "limit"


@pytest.mark.parametrize(
    "answer",
    [
        "import os\ndef f(values): os._exit(0)",
        "import os\nos._exit(0)",
        "def f(values): raise MemoryError",
        "import os\ndef f(values):\n    for number in range(3, 9):\n        try: os.write(number, b'nonsense\\n')\n        except OSError: pass",
        "import os\ndef f(values):\n    for number in range(3, 9):\n        try: os.close(number)\n        except OSError: pass",
    ],
)
def test_crash_is_told_and_the_rest_skipped(answer):
    """A process that ends or answers nonsense never passes, whatever its exit code."""
    found = results(toy(PASS, PASS), answer, Subprocess)
    assert [one.kind for one in found] == ["crash", "skipped"]


def test_nonsense_facts_are_a_crash():
    """An answer of the wrong form, as only hostile code sends, is a crash."""
    for line in ("[]", "{}", '{"output": ""}', '{"output": "", "changed": [7]}\tnull\t1', '{"output": "", "error": 1}'):
        answer = f"""
            import os
            def f(values):
                for number in range(3, 9):
                    try: os.write(number, {line.encode()!r} + b"\\n")
                    except OSError: pass
        """
        assert result(PASS, answer, Subprocess).kind == "crash", line


def test_direct_writes_do_not_reach_the_answers():
    """What the answer writes to the numbers 1 and 2 goes nowhere."""
    answer = "import os\ndef f(values):\n    os.write(1, b'x\\n'); os.write(2, b'x\\n')\n    return values"
    assert result(PASS, answer, Subprocess).passed


SPY = """
import gc, os, sys
from pathlib import Path

def f(values):
    words = [text for text in gc.get_objects() if isinstance(text, (list, tuple, dict))]
    return [
        sorted(path.name for path in Path(__file__).parent.rglob("*")),
        sorted(os.environ),
        [name for name in sys.modules if "course" in name or "exercise" in name],
        any("exp3ct3d" in repr(text) for text in words if text is not words),
        [name for name in ("course", "exercises", "pytest") if can_import(name)],
    ]

def can_import(name):
    try:
        __import__(name)
    except ImportError:
        return False
    return True
"""


def test_child_knows_neither_checks_nor_expected_values():
    """The learner's process holds her file, copies of the data and nothing of the exercise or of our environment."""
    exercise = toy(
        "seen = f([1])\nassert seen == 'exp' + '3ct3d'",
        top='from pathlib import Path\nDATA = Path(__file__).parent / "data" / "nile.csv"',
    )
    os.environ["PYTHONSECRET"] = "1"
    found = results(exercise, SPY, Subprocess)[0]
    del os.environ["PYTHONSECRET"]
    assert found.fields["got"].startswith("[['data', 'nile.csv'], ['LC_CTYPE', 'PYTHONHASHSEED'], [], False, []]")


@every_carrier
def test_data_can_be_read_at_the_top_of_the_answer(carrier):
    """The answer finds copies of the data beside itself, and cannot change what the checks read."""
    for exercise in EXERCISES:
        (name,) = exercise.data
        answer = f"""
            from pathlib import Path
            path = Path(__file__).parent / "data" / {name!r}
            print(len(path.read_text(encoding="utf-8")))
            path.write_text("gone")
        """
        found = run(exercise, solution(exercise) + "\n" + answer.replace("\n            ", "\n"), data=DATA, carrier=carrier)
        assert found[0].passed
        assert found[0].output.strip() == str(len((DATA / name).read_text(encoding="utf-8")))
        assert all(one.passed or "FileNotFound" not in str(one.fields) for one in found)


def test_hash_order_is_the_same_each_time():
    """Sets of text are ordered alike in each process of the learner's."""
    answer = "def f(values): return list({'a', 'b', 'c', 'd', 'e', 'f'})"
    assert len({result(PASS, answer, Subprocess).fields["got"] for _ in range(4)}) == 1


def draw(template, **values):
    return template.format(**values)


@every_exercise
@every_carrier
def test_figure_is_drawn_from_the_answer(exercise, carrier):
    """The figure of the solution is what the exercise itself draws, whatever `figure` the answer defines."""
    space = {"__file__": str(DATA.parent / f"{exercise.name}.py"), "__name__": exercise.name}
    exec(compile(exercise.source, exercise.name, "exec"), space)
    answer = solution(exercise) + "\n\ndef figure(_):\n    return {}\n"
    assert figure(exercise, answer, draw, data=DATA, carrier=carrier) == space["figure"](draw)


@every_exercise
def test_figure_of_the_starter_says_why(exercise):
    """A figure that cannot be drawn gives the failure of the last call."""
    with pytest.raises(Undrawn) as caught:
        figure(exercise, starter(exercise), draw, data=DATA, carrier=InProcess)
    assert caught.value.result.kind == "missing"


def test_exercise_without_figure_has_none():
    """Asking for a figure that the exercise does not have is an error."""
    with pytest.raises(LookupError, match="toy"):
        figure(toy(PASS), GOOD, draw, data=DATA, carrier=InProcess)


def test_results_carry_rule_and_hint():
    """A result holds the check's name, rule and hint as the exercise writes them."""
    found = result(PASS, GOOD)
    assert (found.name, found.rule, found.hint, found.kind, found.fields) == ("test_0", "Règle 0.", "Indice 0.", "passed", {})


def test_no_process_is_left():
    """The learner's process has ended when the results are there, even one that never stops."""
    with Subprocess(DATA) as line:
        assert line.process.poll() is None
    assert line.process.poll() is not None


def test_hidden_checks_are_an_exercise_like_another():
    """Another file of the same name, with more checks, runs on the same answer."""
    exercise = EXERCISES[0]
    more = exercise.source + '\n\ndef test_hidden():\n    """R.\n\n    H.\n    """\n    assert first_alert([], 1, 1) is None\n'
    found = run(Exercise(exercise.name, more), solution(exercise), data=DATA, carrier=InProcess)
    assert [one.passed for one in found] == [True] * (len(exercise.checks) + 1)
