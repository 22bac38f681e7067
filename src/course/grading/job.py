"""An answer to run, and what came of it."""

from dataclasses import dataclass

from course.checking.runner import Result
from course.grading.submission import Submission


@dataclass(frozen=True)
class Job:
    """An answer to run once, whoever handed it in."""

    exercise: str
    source: str
    digest: str


def job(submission: Submission) -> Job:
    """What is to be run of a submission."""
    return Job(submission.exercise, submission.source, submission.digest)


@dataclass(frozen=True)
class Outcome:
    """What the checks found in an answer; seconds: processor time of the answer."""

    job: Job
    results: tuple[Result, ...]
    hidden: tuple[Result, ...]
    seconds: float
