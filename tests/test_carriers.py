"""Both carriers stop what does not end; what ends the learner's process never passes."""

import json
import os
import select
import sys
import time

import pytest
from answers import DATA, result, results, toy

from course.checking.carriers import InProcess, Subprocess
from course.checking.failure import Limit

PASS = "assert f([1]) == [1]"
LOOP = "def f(values):\n    while values:\n        pass\n    return values"
SOFT = pytest.param(
    InProcess,
    marks=pytest.mark.skipif(sys.version_info < (3, 12), reason="no clock inside a process before Python 3.12"),
)


@pytest.mark.parametrize("carrier", [SOFT, Subprocess])
@pytest.mark.parametrize(
    ("answer", "facts", "kinds"),
    [
        (LOOP, {"call": "f([1])"}, ["passed", "limit", "skipped", "skipped"]),
        ("while True: pass", {}, ["limit", "skipped", "skipped", "skipped"]),
        (
            "def f(values):\n    while values:\n        try: f([])\n        except: pass\n    return values",
            {"call": "f([1])"},
            ["passed", "limit", "skipped", "skipped"],
        ),
    ],
)
def test_endless_loop_is_stopped(answer, facts, kinds, carrier):
    """A check is stopped at its limit, its call told, and the remaining ones are skipped."""
    start = time.monotonic()
    found = results(toy("assert f([]) == []", PASS, PASS, PASS), answer, carrier, limit=0.3)
    assert time.monotonic() - start < 3
    assert [one.kind for one in found] == kinds
    assert found[kinds.index("limit")].fields == {**facts, "limit": "0.3"}
    assert not any(one.passed for one in found[kinds.index("limit") :])


@pytest.mark.parametrize("carrier", [InProcess, Subprocess])
def test_limit_swallowed_is_still_a_limit(carrier):
    """An answer that swallows everything and then returns is over its time all the same."""
    answer = "import time\ndef f(values):\n    try: time.sleep(0.4)\n    except BaseException: pass\n    return 0"
    assert result(PASS, answer, carrier, limit=0.2).kind == "limit"


@pytest.mark.parametrize("carrier", [InProcess, Subprocess])
def test_limit_is_the_whole_checks(carrier):
    """A check that ends after its limit does not pass, even when each call was quick."""
    body = "import time\nassert f([1]) == [1]\ntime.sleep(0.3)"
    assert result(body, "def f(values): return values", carrier, limit=0.2).kind == "limit"


EACH_NUMBER = (
    "import os\ndef f(values):\n    for number in range(3, 9):\n        try: {}\n        except OSError: pass"
)


@pytest.mark.parametrize(
    "answer",
    [
        "import os\ndef f(values): os._exit(0)",
        "import os\nos._exit(0)",
        EACH_NUMBER.format("os.write(number, b'nonsense\\n')"),
        EACH_NUMBER.format("os.close(number)"),
    ],
    ids=["exit", "exit at the top", "nonsense", "closed pipes"],
)
def test_crash_is_told_and_the_rest_skipped(answer):
    """A process that ends or answers nonsense never passes, whatever its exit code."""
    found = results(toy(PASS, PASS), answer, Subprocess)
    assert [one.kind for one in found] == ["crash", "skipped"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="memory cannot be bounded there")
@pytest.mark.parametrize("body", ["return [0] * 10**9", "while True: values += values"])
def test_memory_is_bounded(body):
    """An answer that asks for ever more memory is stopped and told so, and the rest skipped."""
    found = results(toy(PASS, PASS), f"def f(values):\n    {body}", Subprocess)
    assert [one.kind for one in found] == ["memory", "skipped"]


def test_memory_is_told_in_process():
    """In process too, memory that runs out has a kind of its own."""
    assert result(PASS, "def f(values): raise MemoryError", InProcess).kind == "memory"


def test_nonsense_facts_are_a_crash():
    """An answer of the wrong form, as only hostile code sends, is a crash."""
    for line in (
        "[]",
        "{}",
        '{"output": ""}',
        '{"output": "", "changed": [7]}\tnull\t1',
        '{"output": "", "error": 1}',
    ):
        answer = EACH_NUMBER.format(f"os.write(number, {line.encode()!r} + b'\\n')")
        assert result(PASS, answer, Subprocess).kind == "crash", line


def test_half_an_answer_is_a_crash():
    """An answer cut short is not read, even if what there is of it could be."""
    answer = EACH_NUMBER.format('os.write(number, b\'{"output": "", "changed": []}\\t[1] \')') + "\n    os._exit(0)"
    assert result(PASS, answer, Subprocess).kind == "crash"


def test_direct_writes_do_not_reach_the_answers():
    """What the answer writes to the numbers 1 and 2 goes nowhere."""
    answer = "import os\ndef f(values):\n    os.write(1, b'x\\n'); os.write(2, b'x\\n')\n    return values"
    assert result(PASS, answer, Subprocess).passed


def test_hash_order_is_the_same_each_time():
    """Sets of text are ordered alike in each process of the learner's."""
    answer = "def f(values): return list({'a', 'b', 'c', 'd', 'e', 'f'})"
    assert len({result(PASS, answer, Subprocess).fields["got"] for _ in range(4)}) == 1


def message(source: str) -> str:
    return json.dumps({"do": "load", "name": "toy", "source": source})


def test_no_process_is_left():
    """The learner's process has ended when the results are there."""
    with Subprocess(DATA) as line:
        line.ask(message("x = 1"))
        assert line.process.poll() is None
    assert line.process.returncode is not None


def test_no_process_is_left_that_never_stops():
    """So has one that had to be killed at the limit."""
    with pytest.raises(Limit), Subprocess(DATA) as line, line.deadline(0.2):
        line.ask(message("while True: pass"))
    assert line.process.returncode is not None


FORK = "import os, time\nif not os.fork():\n    time.sleep(20)"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
@pytest.mark.parametrize("then", ["", "\nwhile True: pass"], ids=["answers", "never stops"])
def test_no_fork_is_left(then):
    """What the learner's process started ends with it."""
    with Subprocess(DATA) as line:
        pipe = os.dup(line.process.stdout.fileno())  # its end is read once no process holds the other side
        try:
            with line.deadline(0.5):
                line.ask(message(FORK + then))
        except Limit:
            assert then
    assert select.select([pipe], [], [], 3)[0] == [pipe]
    assert os.read(pipe, 1) == b""
    os.close(pipe)
