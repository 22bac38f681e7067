"""`course hint` and `course solution`: help that does not give the answer away by accident."""

import pytest
from test_cli import NAME, SOLUTION, course
from test_start import exercise

from course.starter import solution, starter

# Breaks two rules that have a hint, in this order.
WRONG = SOLUTION.replace("> threshold", ">= threshold").replace("return rank - duration + 1", "return rank")


@pytest.fixture
def here(tmp_path):
    """Run a command in a folder with this answer, nothing remembered from elsewhere."""

    def run(*arguments, answer=None):
        if answer is not None:
            (tmp_path / f"{NAME}.py").write_text(answer, encoding="utf-8")
        return course(*arguments, cwd=tmp_path, XDG_CONFIG_HOME=str(tmp_path / "memory"))

    return run


def hints(told):
    return [check.name for check in exercise(NAME).checks if check.hint in told]


def test_one_hint_at_a_time(here):
    """A call gives one hint, the next call the next one, of the rules that fail; a changed answer starts again."""
    every = hints(here("hint", NAME, "--all", answer=f"{WRONG}# 1\n").stdout)
    assert len(every) > 1
    given = [hints(here("hint", NAME, answer=WRONG).stdout) for _name in every]
    assert given == [[name] for name in every]
    assert hints(here("hint", NAME).stdout) == every[-1:]
    assert hints(here("hint", NAME, answer=f"{WRONG}# 2\n").stdout) == every[:1]


def test_hint_never_shows_the_solution(here):
    """No line of the solution's body is in what the hints tell."""
    told = here("hint", NAME, "--all", answer=WRONG).stdout
    body = [line.strip() for line in SOLUTION.splitlines() if line.startswith("    ") and len(line) > 20]
    assert body and [line for line in body if line in told] == []


@pytest.mark.parametrize("answer", [starter(exercise(NAME)), "def (:\n"], ids=["starter", "broken"])
def test_before_any_rule_is_broken(here, answer):
    """Of a function to write, or a file that does not run, what is to be done first is told instead of a hint."""
    done = here("hint", NAME, answer=answer)
    assert done.returncode == 0
    assert done.stdout.strip() and hints(done.stdout) == []


def test_nothing_left_to_hint(here):
    """When all passes, what can be done next is told."""
    done = here("hint", NAME, answer=SOLUTION)
    assert (done.returncode, hints(done.stdout)) == (0, [])
    assert f"course solution {NAME}" in done.stdout and "course start change_detection" in done.stdout


@pytest.mark.parametrize("command", ["hint", "reset"])
def test_no_answer_yet(here, command):
    """Without an answer in the folder, how to begin is told, code 2."""
    done = here(command, NAME)
    assert done.returncode == 2
    assert f"course start {NAME}" in done.stderr


def test_answer_that_cannot_be_read(here, tmp_path):
    """An answer that cannot be read is named, whatever else the folder holds."""
    (tmp_path / "expert_rules.py").write_bytes(b"\xff")
    (tmp_path / f"{NAME}.py").write_bytes(b"\xff")
    done = here("hint", NAME)
    assert done.returncode == 2
    assert f"{NAME}.py" in done.stderr and "expert_rules" not in done.stderr


def test_solution_is_not_shown_by_accident(here):
    """The solution is shown when asked for twice, or once the answer of the folder has passed."""
    refused = here("solution", NAME, answer=WRONG)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "--yes" in refused.stderr
    assert here("solution", NAME, "--yes").stdout == solution(exercise(NAME))
    here("check", f"{NAME}.py", answer=SOLUTION)
    assert here("solution", NAME).stdout == solution(exercise(NAME))
