"""A system that is no Linux: what only Unix has is missing, and learners work all the same."""

import os
import subprocess
import sys

import pytest
from test_cli import NAME, SOLUTION

from course.cli import COMMANDS

# Not termios nor tty: click takes others in their place by the name of the system.
MISSING = ("resource", "fcntl", "pwd", "grp", "pty", "syslog", "landlock", "pyseccomp")
# Run before the command: what is missing cannot be imported, nor found where it would be. Windows has one way to end a
# process.
WITHOUT = f"""
import os, signal, subprocess, sys
subprocess.Popen.kill = subprocess.Popen.terminate
for name in {MISSING}:
    sys.modules[name] = None
for owner, names in ((os, ("killpg", "fork", "setsid", "getuid", "link")), (signal, ("SIGKILL", "SIGALRM"))):
    for name in names:
        delattr(owner, name)
"""


def run(program, *arguments, cwd):
    return subprocess.run([sys.executable, "-c", WITHOUT + program, *arguments], cwd=cwd, env=dict(os.environ),
                          capture_output=True, text=True, encoding="utf-8", check=False)  # fmt: skip


def course(*arguments, cwd):
    return run("from course.cli import main; main()", *arguments, "--language", "fr", cwd=cwd)


def test_what_is_missing_is_missing(tmp_path):
    """The modules are missing where this test runs the command: it shows something."""
    assert "ModuleNotFoundError" in run("import resource", cwd=tmp_path).stderr
    assert "AttributeError" in run("os.killpg", cwd=tmp_path).stderr


def test_help_of_every_command(tmp_path):
    """The help names every command, those that Linux alone can do among them."""
    done = course("--help", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert all(f"\n  {name} " in done.stdout for name in COMMANDS)


@pytest.mark.parametrize("answer", [SOLUTION, "while True: pass\n"], ids=["right", "endless"])
def test_learners_commands(tmp_path, answer):
    """`list`, `start`, `check`, `hint`, `reset` work, and an endless answer is stopped."""
    assert NAME in course("list", cwd=tmp_path).stdout
    assert course("start", NAME, cwd=tmp_path).returncode == 0
    assert course("check", NAME + ".py", cwd=tmp_path).returncode == 1
    (tmp_path / f"{NAME}.py").write_text(answer, encoding="utf-8")
    done = course("check", ".", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (int(answer != SOLUTION), "")
    assert course("reset", NAME, cwd=tmp_path).returncode == 0
    assert course("hint", NAME, cwd=tmp_path).returncode == 0


def test_watch_looks_once(tmp_path):
    """`watch` checks what is there, shows it, and goes on."""
    (tmp_path / f"{NAME}.py").write_text(SOLUTION, encoding="utf-8")
    program = """
import time
def leave(_seconds): raise KeyboardInterrupt
time.sleep = leave
from course.cli import main
main(["watch", "--language", "fr"])
"""
    done = run(program, cwd=tmp_path)
    assert done.returncode == 130, done.stderr
    assert "1 sur 1" in done.stdout
