"""The learner's process knows her file, copies of the data, and nothing else."""

import sys

import pytest
from answers import DATA, EXERCISES, every_carrier, results, toy

from course.checking.carriers import Subprocess
from course.checking.runner import run
from course.starter import solution

SPY = """
import os, sys
from pathlib import Path

def f(what):
    if what == "files":
        return sorted(path.name for path in Path(__file__).parent.rglob("*"))
    if what == "environment":
        return set(os.environ)
    if what == "modules":
        return [name for name in sys.modules if name.startswith(("course", "exercises"))]
    if what == "import":
        return [name for name in ("course", "exercises", "pytest") if can_import(name)]
    return in_memory(bytes(code - 1 for code in what))

def can_import(name):
    try:
        __import__(name)
    except ImportError:
        return False
    return True

def in_memory(shifted):
    # What is sought is never written as it is: each byte is one less, both here and in what is read.
    table = bytes((code - 1) % 256 for code in range(256))
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
        for line in maps.read().splitlines():
            if " rw-p " in line:
                start, end = (int(number, 16) for number in line.split()[0].split("-"))
                memory.seek(start)
                if shifted in memory.read(end - start).translate(table):
                    return True
    return False
"""
WORD = list(b"expected-43917")


def test_child_is_alone():
    """The learner's process has copies of the data, nothing of the course, and none of our environment."""
    exercise = toy(
        "assert f('files') == ['data', 'nile.csv']",
        "assert f('environment') <= {'LC_CTYPE', 'PYTHONHASHSEED', 'SYSTEMROOT', 'LD_LIBRARY_PATH'}",
        "assert f('modules') == []",
        "assert f('import') == []",
        top='from pathlib import Path\nDATA = Path(__file__).parent / "data" / "nile.csv"',
    )
    assert [one.name for one in results(exercise, SPY, Subprocess) if not one.passed] == []


@pytest.mark.skipif(sys.platform != "linux", reason="reads the memory of a process as Linux shows it")
def test_child_never_knows_an_expected_value():
    """No check and no expected value is anywhere in the memory of the learner's process."""
    exercise = toy(f"assert g(1) != {bytes(WORD).decode()!r}", f"assert f({WORD}) is False")
    assert [one.passed for one in results(exercise, SPY + "\ndef g(values): return 0", Subprocess)] == [True, True]
    told = SPY + f"\ndef g(values): return 0\nTOLD = {bytes(WORD)!r}"
    assert [one.passed for one in results(exercise, told, Subprocess)] == [True, False]


@every_carrier
def test_data_can_be_read_at_the_top_of_the_answer(carrier):
    """The answer finds copies of the data beside itself, and cannot change what the checks read."""
    for exercise, name in [(one, name) for one in EXERCISES for name in one.data]:
        answer = f"""
            from pathlib import Path
            path = Path(__file__).parent / "data" / {name!r}
            print(len(path.read_text(encoding="utf-8")))
            path.write_text("gone")
        """
        found = run(
            exercise, solution(exercise) + "\n" + answer.replace("\n            ", "\n"), data=DATA, carrier=carrier
        )
        assert [one.name for one in found if not one.passed] == []
        assert found[0].output.strip() == str(len((DATA / name).read_text(encoding="utf-8")))
