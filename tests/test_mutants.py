"""The checks of the exercises are tested: each small fault planted in a solution is seen. Run before a release."""

import tomllib
from pathlib import Path

import pytest
from answers import DATA, every_exercise
from mutants import mutants

from course.checking.carriers import Subprocess
from course.checking.proxy import Talk
from course.checking.trial import Trial
from course.exercise import Exercise

EQUIVALENT = Path(__file__).parent / "equivalent"
LIMIT = 2.0  # seconds a check may last: beyond, the fault is an endless loop, and seen


def survivors(exercise: Exercise) -> tuple[list[str], int]:
    """Give the names of the mutants that pass every check, and how many there are in all."""
    waiting, alive = list(mutants(exercise)), []
    count = len(waiting)
    while waiting:  # a process serves until a mutant has ended it
        with Subprocess.open(DATA, exercise.data) as line:
            while waiting and line.process.poll() is None and not line.late:
                mutant = waiting.pop(0)
                if passes(exercise, mutant.answer, line):
                    alive.append(mutant.name)
    return alive, count


def passes(exercise: Exercise, answer: str, line: Subprocess) -> bool:
    """Tell whether an answer passes every check; the first that fails ends the trial."""
    trial = Trial(exercise, answer, DATA, LIMIT)
    return all(trial.call(Talk(line), check.name)[0] == "passed" for check in exercise.checks)


@pytest.mark.release
@pytest.mark.timeout(600)
@every_exercise
def test_every_mutant_is_killed(exercise):
    """Each mutant of a solution fails a check, or is listed with the reason why nothing can tell it apart.

    At most one mutant in twenty may be listed.
    """
    listed = EQUIVALENT / f"{exercise.name}.toml"
    reasons = tomllib.loads(listed.read_text(encoding="utf-8")) if listed.exists() else {}
    alive, count = survivors(exercise)
    assert sorted(alive) == sorted(reasons)
    assert all(reasons.values())
    assert 20 * len(alive) <= count


def test_equivalent_mutants_belong_to_an_exercise():
    """No list of equivalent mutants is left behind by an exercise that was renamed or removed."""
    names = {path.stem for path in EQUIVALENT.glob("*.toml")}
    assert names <= {path.stem for path in (DATA.parent).glob("*.py")}
