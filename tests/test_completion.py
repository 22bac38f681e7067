"""The Tab key: what a shell is told that can be typed next."""

import subprocess
import sys

import pytest
from test_cli import NAME, course
from test_start import exercise

from course.contents import exercise_names
from course.languages import ROOT, translations


def completed(typed, cwd, shell="bash", **environment):
    """What the command offers after these words, the last of which is being typed."""
    words = typed.split(" ")
    variables = {"_COURSE_COMPLETE": f"{shell}_complete", "COMP_WORDS": typed, "COMP_CWORD": str(len(words) - 1)}
    done = course(cwd=cwd, **variables, **environment)
    assert done.stderr == ""
    return done.stdout


def test_commands_and_options(tmp_path):
    """Commands and their options are completed."""
    assert completed("course w", tmp_path) == "plain,watch\n"
    assert "plain,--notebook" in completed("course start --", tmp_path).splitlines()


@pytest.mark.parametrize("command", ["start", "hint", "solution", "reset", "check --exercise"])
def test_exercises_in_the_order_of_the_course(tmp_path, command):
    """Names of exercises are completed in the order of the course, or those that begin so."""
    assert completed(f"course {command} ", tmp_path).splitlines() == [f"plain,{name}" for name in exercise_names()]
    assert completed(f"course {command} alert", tmp_path) == f"plain,{NAME}\n"


def test_titles_beside(tmp_path):
    """A shell that shows more is given the title, in the language of the system."""
    shown = completed("course start alert", tmp_path, shell="zsh", LANG="en_GB.UTF-8")
    assert translations("en").gettext(exercise(NAME).title) in shown


def test_files_for_check(tmp_path):
    """What `check` takes is left to the shell, which knows the files."""
    assert completed("course check al", tmp_path) == "file,al\n"


@pytest.mark.parametrize("place", ["README.md", "docs/guides/learn.md"])
def test_switching_it_on_is_told(tmp_path, place):
    """The line that switches completion on, in the README and in the guide as in the help, is one that bash takes."""
    line = 'eval "$(_COURSE_COMPLETE=bash_source course)"'
    assert line in (ROOT / place).read_text(encoding="utf-8")
    assert line in course("--help", cwd=tmp_path).stdout
    shell = f'course() {{ {sys.executable} -m course "$@"; }}; {line}; complete -p course'
    done = subprocess.run(["bash", "-c", shell], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "complete" in done.stdout
