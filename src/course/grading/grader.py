"""Mark submissions: each answer is run once, whoever handed it in, and what is known already is not run again."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from course.grading.job import Job, Outcome, job
from course.grading.journal import Journal
from course.grading.pool import outcomes
from course.grading.settings import Settings
from course.grading.submission import Submission
from course.grading.verdict import Verdict

Run = Callable[[Iterable[Job]], Iterator[Outcome]]


def graded(
    submissions: list[Submission], journal: Journal, run: Run, progress: Callable[[Iterable, int], Iterable]
) -> list[Verdict]:
    """The verdict on each submission, in the order given.

    run: marks jobs, in any order, as `course.grading.pool.outcomes` does; progress: goes through so many outcomes.
    Raises NoSandbox, BrokenExercise.
    """
    jobs = {one.digest: job(one) for one in submissions if one.source is not None}
    known = {digest: found for digest, one in jobs.items() if (found := journal.get(one))}
    with journal.writing() as add:
        left = [one for digest, one in jobs.items() if digest not in known]
        for outcome in progress(run(left), len(left)):
            add(outcome)
            known[outcome.job.digest] = outcome
    return [verdict(one, known.get(one.digest)) for one in submissions]


def verdict(submission: Submission, outcome: Outcome | None) -> Verdict:
    """The verdict on one submission; without an outcome, it could not be run."""
    if outcome is None or submission.source is None:
        return Verdict(submission)
    return Verdict(submission, outcome.results, outcome.hidden, outcome.seconds)


def here(settings: Settings, count: int) -> Run:
    """Mark on this machine, by `count` workers."""
    return partial(outcomes, settings=settings, count=count)
