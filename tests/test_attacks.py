"""Hostile answers are marked as they deserve and harm nothing; the next one is marked as if nothing had happened."""

import importlib.util
import os
import socket
import sys
from pathlib import Path

import pytest
from attacks import EXERCISE, FILES, HOSTILE, NETWORK, SOUND, SOUNDS, Answer

from course.checking.runner import Result
from course.grading.job import Job
from course.grading.marker import Worker
from course.grading.settings import Settings
from course.grading.submission import Submission
from course.grading.verdict import Verdict

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="this sandbox is Linux's")
by_name = pytest.mark.parametrize("answer", HOSTILE, ids=lambda answer: answer.name)


@pytest.fixture(scope="module")
def worker():
    worker = Worker(Settings("linux", limit=1.0))
    yield worker
    worker.stop()


@pytest.fixture(scope="module")
def listener():
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


@pytest.fixture
def canary(tmp_path) -> Path:
    """A file that another student hands in."""
    path = tmp_path / "other.py"
    path.write_text("secret", encoding="utf-8")
    return path


def marked(code: str, worker: Worker) -> Verdict:
    outcome = worker.mark(Job(EXERCISE, code, ""))
    return Verdict(Submission("someone", EXERCISE, code), outcome.results, outcome.hidden)


def filled(answer: Answer, canary: Path, listener: socket.socket) -> str:
    """The code of an answer, which may name the file and the port that it attacks."""
    port = listener.getsockname()[1]
    return answer.code.format(canary=str(canary), port=port) if answer in (*FILES, *NETWORK) else answer.code


def processes() -> dict[int, tuple[int, int]]:
    """The parent and the session of each process of the machine."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        found[int(folder.name)] = int(fields[1]), int(fields[3])
    return found


def running(worker: Worker) -> list[int]:
    """The processes below the worker, and those that have left it but are of its fork server's session."""
    every = processes()
    servers = {pid for pid, (parent, _) in every.items() if parent == worker.process.pid}
    return [pid for pid, (parent, session) in every.items() if (parent in servers or session in servers)]


@by_name
def test_hostile_answer(answer, worker, canary, listener):
    """An attack has its status, writes nothing, reaches nothing, leaves no process; a sound answer is still right."""
    before = os.stat(canary)
    verdict = marked(filled(answer, canary, listener), worker)
    assert verdict.status in answer.status.split("|"), [(one.kind, one.fields) for one in verdict.results]
    assert list(canary.parent.iterdir()) == [canary]
    assert canary.read_text(encoding="utf-8") == "secret"
    after = os.stat(canary)
    assert (after.st_mode, after.st_uid, after.st_mtime_ns) == (before.st_mode, before.st_uid, before.st_mtime_ns)
    with pytest.raises(BlockingIOError):
        listener.accept()
    assert marked(SOUND, worker).status == "correct"
    assert len(running(worker)) == 1  # the fork server alone


@pytest.mark.parametrize("answer", SOUNDS, ids=lambda answer: answer.name)
def test_sound_answer(answer, worker):
    """A right answer is right, whatever it looks like."""
    verdict = marked(answer.code, worker)
    assert verdict.status == "correct", [(one.kind, one.fields) for one in verdict.results]


def test_attacks_are_real(canary, listener):
    """Where nothing stops them, these attacks do what they set out to do."""
    attacks = {answer.name: answer for answer in HOSTILE}
    plain = Worker(Settings("none", limit=1.0))
    try:
        for name in ("a file written", "a connection"):
            marked(filled(attacks[name], canary, listener), plain)
        assert canary.read_text(encoding="utf-8") == "x"
        listener.accept()[0].close()
        marked(filled(attacks["a file removed"], canary, listener), plain)
        assert not canary.exists()
    finally:
        plain.stop()


def test_names_are_one_each():
    """An attack has a name of its own, and there are at least forty."""
    names = [answer.name for answer in HOSTILE]
    assert len(set(names)) == len(names) >= 40


def test_attackers_output_is_bounded(worker):
    """What an answer prints is kept up to a bound."""
    (flood,) = [answer for answer in HOSTILE if answer.name == "a flood of output"]
    assert all(isinstance(one, Result) and len(one.output) <= 4000 for one in marked(flood.code, worker).results)


@pytest.fixture(scope="module")
def machines():
    worker = Worker(Settings("wasm", limit=1.0))
    yield worker
    worker.stop()


@pytest.mark.skipif(importlib.util.find_spec("eryx") is None, reason="pyeryx needs Python 3.12 or later")
@by_name
def test_hostile_answer_in_webassembly(answer, machines, canary, listener):
    """In a WebAssembly machine no attack is correct, writes or reaches anything; the next sound answer is right."""
    verdict = marked(filled(answer, canary, listener), machines)
    assert verdict.status != "correct"
    assert list(canary.parent.iterdir()) == [canary]
    assert canary.read_text(encoding="utf-8") == "secret"
    with pytest.raises(BlockingIOError):
        listener.accept()
    assert marked(SOUND, machines).status == "correct"
