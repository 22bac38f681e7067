"""The picture of an answer: the exercise's own drawing of what the learner's functions give."""

import pytest
from answers import DATA, every_carrier, every_exercise, toy

from course.checking.carriers import InProcess
from course.checking.runner import Undrawn, figure
from course.starter import solution, starter

PASS = "assert f([1]) == [1]"
GOOD = "def f(values): return values\ndef g(values): return values"


def draw(template, **values):
    return template.format(**values)


@every_exercise
@every_carrier
def test_figure_is_drawn_from_the_answer(exercise, carrier):
    """The figure of the solution is what the exercise itself draws, whatever `figure` the answer defines."""
    space = {"__file__": str(DATA.parent / f"{exercise.name}.py"), "__name__": exercise.name}
    exec(compile(exercise.source, exercise.name, "exec"), space)
    answer = solution(exercise) + "\n\ndef figure(_):\n    return {}\n"
    assert figure(exercise, answer, draw, data=DATA, carrier=carrier) == space["figure"](draw)


@every_exercise
def test_figure_of_the_starter_says_why(exercise):
    """A figure that cannot be drawn gives the failure of the last call."""
    with pytest.raises(Undrawn) as caught:
        figure(exercise, starter(exercise), draw, data=DATA, carrier=InProcess)
    assert caught.value.result.kind == "missing"


def test_exercise_without_figure_has_none():
    """Asking for a figure that the exercise does not have is an error."""
    with pytest.raises(LookupError, match="toy"):
        figure(toy(PASS), GOOD, draw, data=DATA, carrier=InProcess)
