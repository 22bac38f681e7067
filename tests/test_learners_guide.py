"""What the guide for learners says of the command line can be done, and is true."""

import re

import pytest
from test_cli import NAME, course

from course.languages import ROOT

GUIDE = (ROOT / "docs" / "guides" / "learn.md").read_text(encoding="utf-8")
LEARNERS = {"list", "start", "check", "watch", "hint", "solution", "reset"}
LINES = [line for block in re.findall(r"^```console\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
         for line in block.splitlines() if line.startswith("course ")]  # fmt: skip


def test_every_command_is_told():
    """The guide types each command that a learner has."""
    assert {line.split()[1] for line in LINES} == LEARNERS


def test_commands_run(tmp_path):
    """Each command of the guide runs, in the order given; `watch` runs until it is stopped, and is tested apart."""
    memory = {"XDG_CONFIG_HOME": str(tmp_path / "memory")}
    typed = [line.split()[1:] for line in LINES if line.split()[1] != "watch"]
    codes = {words[0]: course(*words, cwd=tmp_path, **memory).returncode for words in typed}
    assert codes == {"list": 0, "start": 0, "check": 1, "hint": 0, "reset": 0, "solution": 0}
    assert (tmp_path / "mon-travail" / f"{NAME}.py").exists()


@pytest.mark.parametrize("place", ["learn.md", "README.md"])
def test_exit_codes_are_those_of_the_help(tmp_path, place):
    """The exit codes that the guide and the README give are those that the help gives."""
    told = course("--help", "--language", "fr", cwd=tmp_path).stdout.partition("Codes de sortie")[2]
    if place == "learn.md":
        codes = re.findall(r"^\| (\d+) \|", GUIDE, re.MULTILINE)
    else:
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        codes = re.findall(r"\b\d+\b", readme.partition("Exit codes:")[2].partition(". For")[0])
    assert codes == re.findall(r"\b\d+\b", told)
