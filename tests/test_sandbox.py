"""The sandboxes tell of an answer what the command line tells, hold what they say, or are refused."""

import sys

import pytest
from answers import DATA, every_exercise, some_wrong_answers
from needs import on_linux, with_eryx

from course.checking.carriers import Subprocess
from course.checking.runner import run
from course.sandbox import kinds, linux
from course.sandbox.probe import PROBES, Probe, holds, prove
from course.starter import solution, starter

KINDS = [pytest.param(kinds.LINUX, marks=on_linux), pytest.param(kinds.WASM, marks=with_eryx)]
LOCKED = 20  # seconds a check may last: no verdict here depends on the speed of the machine


@pytest.fixture(scope="module", params=KINDS)
def side(request):
    with kinds.sandbox(request.param) as opened:
        yield opened


@pytest.fixture(scope="module")
def locked():
    with kinds.sandbox(kinds.LINUX) as opened:
        yield opened


@every_exercise
def test_solution_and_starter(exercise, side):
    """A solution passes, and a starter fails, in each sandbox as on the command line, with the same facts."""
    for answer in (solution(exercise), starter(exercise)):
        here = run(exercise, answer, data=DATA, carrier=Subprocess, limit=LOCKED)
        assert run(exercise, answer, data=DATA, carrier=side, limit=LOCKED) == here
        assert all(one.passed for one in here) == (answer == solution(exercise))


@on_linux
@pytest.mark.parametrize(("exercise", "answer", "caught_by"), some_wrong_answers())
def test_wrong_answer(exercise, answer, caught_by, locked):
    """A wrong answer is told the same in the sandbox as on the command line, word for word."""
    limit = 1 if "while True" in answer else 5
    here = run(exercise, answer, data=DATA, carrier=Subprocess, limit=limit)
    there = run(exercise, answer, data=DATA, carrier=locked, limit=limit)
    assert there == here
    assert not next(one for one in there if one.name == caught_by).passed


def test_every_layer_holds(side):
    """Each attack of the doctor fails."""
    assert [words for words, held in prove(side) if not held] == []


def test_doctor_sees_what_does_not_hold():
    """Without a sandbox the doctor's attacks succeed, but for what the command line bounds too."""
    with kinds.sandbox(kinds.NONE) as side:
        found = dict(prove(side))
    assert sum(found.values()) < len(PROBES) / 2
    assert not found["aucun fichier n’est écrit"]
    assert not found["le réseau est fermé"]


@on_linux
def test_attack_that_cannot_start_proves_nothing(locked):
    """An attack whose file does not run is not counted as held off."""
    assert not holds(Probe("", "def attack(:"), locked)
    assert not holds(Probe("", "def attack():\n    return 1"), locked)


@on_linux
def test_missing_library_is_told(monkeypatch):
    """Where a library of the sandbox is missing, the sandbox says which."""
    monkeypatch.setattr(linux, "find_spec", lambda name: None)
    with pytest.raises(kinds.NoSandbox, match="landlock, pyseccomp"), kinds.sandbox(kinds.LINUX):
        pass


@on_linux
def test_server_that_cannot_lock_is_refused(monkeypatch, tmp_path):
    """A fork server that fails to lock itself up is no sandbox: what it says is told, and it is ended."""
    broken = tmp_path / "landlock"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise OSError('Landlock is not enabled')", encoding="utf-8")
    real = linux.folders()
    monkeypatch.setattr(linux, "folders", lambda: [str(tmp_path), *real])
    opened = linux.Sandbox()
    with pytest.raises(kinds.NoSandbox, match="Landlock is not enabled"):
        opened.start()
    assert opened.server is None


def test_elsewhere_than_linux(monkeypatch):
    """On another system this sandbox is refused, and pyeryx is looked for."""
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setitem(sys.modules, "eryx", None)
    with pytest.raises(kinds.NoSandbox, match=r"linux: Landlock.*; wasm: pyeryx"):
        kinds.usable()


@on_linux
def test_server_that_always_ends_is_no_sandbox(locked, monkeypatch):
    """A fork server that ends whenever it is asked is told as such, and no verdict is made of it."""
    monkeypatch.setattr(linux.socket, "recv_fds", lambda *_: (b"", [], 0, None))
    with pytest.raises(kinds.NoSandbox, match="as soon as it is asked"), locked.open(DATA, []):
        pass


@on_linux
def test_server_is_started_again(locked):
    """A fork server that was ended is started again for the next answer."""
    with locked.open(DATA, []):
        pass
    locked.server.kill()
    locked.server.wait()
    with locked.open(DATA, []) as line, line.deadline(5):
        assert line.ask('{"do": "load", "name": "x", "source": "1"}')
