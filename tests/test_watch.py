"""`course watch`: what is seen of files that change, and what is shown of it."""

import os
import signal
import subprocess
import sys
import threading
from queue import Queue

import pytest
from answers import EXERCISES
from test_check_several import a_notebook
from test_cli import NAME, SOLUTION

from course import watch as watching
from course.commands.watch import Screen
from course.contents import exercise_names
from course.starter import solution, starter
from course.watch import Watch

BY_NAME = {exercise.name: exercise for exercise in EXERCISES}
WRONG = SOLUTION.replace("> threshold", ">= threshold")
FIRST, SECOND = sorted([NAME, "expert_rules"], key=exercise_names().index)
clock = iter(range(1_000_000_000, 2_000_000_000, 1_000_000))


@pytest.fixture(autouse=True)
def forgetful(tmp_path, monkeypatch):
    """Each test starts with nothing remembered."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "memory"))


def save(folder, name, text):
    """Save a file, later than all that were saved before."""
    path = folder / (name if "." in name else f"{name}.py")
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    moment = next(clock)
    os.utime(path, ns=(moment, moment))
    return path


def looked(watched):
    """Look until a change is settled: twice, as a file is checked once it stands still."""
    return [watched.look(), watched.look()]


def states(watched):
    return {verdict.exercise.name: verdict.passed for verdict in watched.verdicts}


def test_first_look_checks_everything_in_order(tmp_path):
    """The first look checks every answer at once; verdicts come in the order of the course."""
    for name in (SECOND, FIRST):
        save(tmp_path, name, starter(BY_NAME[name]))
    save(tmp_path, "stranger", "x = 1")
    watched = Watch(tmp_path)
    assert watched.look()
    assert list(states(watched).items()) == [(FIRST, False), (SECOND, False)]


def test_only_what_is_saved_is_checked_again(tmp_path, monkeypatch):
    """An answer is run when its file is saved, no other; nothing is run while nothing is saved."""
    ran = []
    real = watching.run
    monkeypatch.setattr(watching, "run", lambda exercise, *rest, **more: ran.append(exercise.name) or real(
        exercise, *rest, **more))  # fmt: skip
    for name in (FIRST, SECOND):
        save(tmp_path, name, starter(BY_NAME[name]))
    watched = Watch(tmp_path)
    watched.look()
    assert looked(watched) == [False, False]
    save(tmp_path, SECOND, solution(BY_NAME[SECOND]))
    assert looked(watched) == [False, True]
    assert ran == [FIRST, SECOND, SECOND]
    assert states(watched) == {FIRST: False, SECOND: True}


def test_file_being_saved_is_left_until_it_stands_still(tmp_path):
    """While a file changes from one look to the next, it is not checked."""
    save(tmp_path, NAME, WRONG)
    watched = Watch(tmp_path)
    watched.look()
    for text in ("", "def", "def first"):
        save(tmp_path, NAME, text)
        assert not watched.look()
    save(tmp_path, NAME, SOLUTION)
    assert looked(watched) == [False, True]
    assert states(watched) == {NAME: True}


def test_text_that_passed_is_not_run_again(tmp_path, monkeypatch):
    """A text that passed earlier passes at once the next time."""
    save(tmp_path, NAME, SOLUTION)
    Watch(tmp_path).look()
    monkeypatch.setattr(watching, "run", None)
    again = Watch(tmp_path)
    again.look()
    assert states(again) == {NAME: True}


@pytest.mark.parametrize("kind", ["gone", "folder", "bytes", "half a notebook", "everything gone"])
def test_survives_what_cannot_be_read(tmp_path, kind):
    """A file or a folder that disappears, a folder in its place, other bytes than UTF-8, half a notebook: all pass."""
    folder = tmp_path / "work"
    folder.mkdir()
    path = save(folder, NAME, WRONG)
    watched = Watch(folder)
    watched.look()
    path.unlink()
    if kind == "folder":
        path.mkdir()
    elif kind == "bytes":
        save(folder, NAME, b"\xff\xfe")
    elif kind == "half a notebook":
        save(folder, "mine.ipynb", a_notebook(NAME, SOLUTION)[:-20])
    elif kind == "everything gone":
        folder.rmdir()
    assert any(looked(watched))
    assert states(watched) == {}
    assert len(watched.problems) == (kind not in ("gone", "everything gone"))
    if kind == "everything gone":
        folder.mkdir()
    elif kind == "folder":
        path.rmdir()
    save(folder, NAME, SOLUTION)
    (folder / "mine.ipynb").unlink(missing_ok=True)
    assert any(looked(watched))
    assert (states(watched), watched.problems) == ({NAME: True}, [])


def test_one_file(tmp_path):
    """A file alone is followed without its neighbours."""
    for name in (FIRST, SECOND):
        save(tmp_path, name, starter(BY_NAME[name]))
    watched = Watch(tmp_path / f"{SECOND}.py")
    watched.look()
    assert list(states(watched)) == [SECOND]


def test_redrawn_only_when_a_verdict_changes(tmp_path, capsys):
    """What is shown is told again when a verdict changes, not at each save."""
    save(tmp_path, NAME, WRONG)
    watched, screen = Watch(tmp_path), Screen()

    def shown():
        looked(watched)
        screen.show(watched)
        return capsys.readouterr().out

    assert BY_NAME[NAME].title in shown()
    save(tmp_path, NAME, f"{WRONG}\n\n# nothing new\n")
    assert shown() == ""
    save(tmp_path, NAME, SOLUTION)
    assert BY_NAME[NAME].title in shown()


def test_first_failure_then_the_next(tmp_path, capsys):
    """The first exercise that fails is shown; when it passes, it is said so, and the next is shown."""
    for name in (FIRST, SECOND):
        save(tmp_path, name, starter(BY_NAME[name]))
    watched, screen = Watch(tmp_path), Screen()
    watched.look()
    screen.show(watched)
    first = capsys.readouterr().out
    assert BY_NAME[FIRST].title in first and BY_NAME[SECOND].title not in first
    save(tmp_path, FIRST, solution(BY_NAME[FIRST]))
    looked(watched)
    screen.show(watched)
    then = capsys.readouterr().out
    assert f"✓ {BY_NAME[FIRST].title}" in then and f"✗ {BY_NAME[SECOND].title}" in then
    assert "1 sur 2" in then


def test_unreadable_file_is_not_done(tmp_path, capsys):
    """While a file cannot be read, not all is said to pass."""
    save(tmp_path, FIRST, solution(BY_NAME[FIRST]))
    save(tmp_path, SECOND, b"\xff")
    watched, screen = Watch(tmp_path), Screen()
    watched.look()
    screen.show(watched)
    told = capsys.readouterr().out
    assert "1 sur 2" in told and f"{SECOND}.py" in told and "Tout passe" not in told


def test_command_until_it_is_interrupted(tmp_path):
    """Off a terminal, lines are added as verdicts change, no sign clears the screen, and Ctrl+C ends with 130."""
    save(tmp_path, NAME, WRONG)
    command = [sys.executable, "-u", "-m", "course", "watch", str(tmp_path), "--language", "fr"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    lines: Queue[str] = Queue()
    reader = threading.Thread(target=lambda: [lines.put(line) for line in running.stdout])
    reader.start()

    def until(text):
        read = ""
        while text not in read:
            read += lines.get(timeout=60)
        return read

    try:
        read = until("0 sur 1")
        path = tmp_path / f"{NAME}.py"
        path.write_text(SOLUTION, encoding="utf-8")
        read += until("1 sur 1")
    finally:
        running.send_signal(signal.SIGINT)
        reader.join()
    assert running.wait() == 130
    assert "\x1b" not in read
    with running.stderr as stderr, running.stdout:
        assert stderr.read().strip() == ""
