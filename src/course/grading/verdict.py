"""What is decided of a submission: a status, a score, and what each check found."""

from dataclasses import dataclass
from enum import StrEnum

from course.checking.runner import Result
from course.grading.submission import Submission


class Status(StrEnum):
    """One word for a submission; the first that holds, in this order after `invalid`."""

    INVALID = "invalid"  # nothing to run: no text, too long, not a notebook…
    BROKEN = "broken"  # the exercise is at fault, not the answer
    ERROR = "error"  # the file does not run
    TIMEOUT = "timeout"  # a check took too long
    LIMIT = "limit"  # a check took too much memory
    CRASH = "crash"  # Python died, or answered nonsense
    CORRECT = "correct"
    INCORRECT = "incorrect"


KINDS = {
    "broken": Status.BROKEN,
    "load": Status.ERROR,
    "limit": Status.TIMEOUT,
    "memory": Status.LIMIT,
    "crash": Status.CRASH,
}


@dataclass(frozen=True)
class Verdict:
    """The verdict on a submission.

    results: of the exercise's own checks; hidden: of those that the teacher added, which students must not see;
    seconds: processor time of the learner's side.
    """

    submission: Submission
    results: tuple[Result, ...] = ()
    hidden: tuple[Result, ...] = ()
    seconds: float = 0.0

    @property
    def all(self) -> tuple[Result, ...]:
        return self.results + self.hidden

    @property
    def status(self) -> Status:
        if not self.all:
            return Status.INVALID
        found = {one.kind for one in self.all}
        if told := next((status for kind, status in KINDS.items() if kind in found), None):
            return told
        return Status.CORRECT if all(one.passed for one in self.all) else Status.INCORRECT

    @property
    def score(self) -> float:
        """Share of the checks that pass, from 0 to 1."""
        return sum(one.passed for one in self.all) / len(self.all) if self.all else 0.0
