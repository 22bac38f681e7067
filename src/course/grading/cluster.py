"""Mark on a Dask cluster, by batches of answers; each machine of it needs the course and a sandbox of its own."""

import platform
from collections.abc import Iterable, Iterator
from pathlib import Path

from course.grading.grader import Run
from course.grading.job import Job, Outcome
from course.grading.pool import outcomes
from course.grading.settings import Settings

BATCH = 50  # answers: enough that what Dask costs a task is little beside them


class NoCluster(RuntimeError):
    """Dask is missing, nothing answers at that address, a machine lacks the teacher's checks: the text says which."""


def marked(jobs: list[Job], settings: Settings) -> list[Outcome]:
    """A batch, marked by one worker: what a machine of the cluster does. Raises NoCluster, NoSandbox."""
    if settings.more and not Path(settings.more).is_dir():  # else its answers would be marked without these checks
        raise NoCluster(f"{platform.node()}: no folder {settings.more}")
    return list(outcomes(jobs, settings, 1))


def there(settings: Settings, address: str) -> Run:
    """Mark on the cluster whose scheduler is at `address`; what it gives raises NoCluster when nothing answers."""

    def run(jobs: Iterable[Job]) -> Iterator[Outcome]:
        try:
            from distributed import Client, as_completed
        except ImportError as error:
            raise NoCluster("pip install 'ai-engineer-course[dask]'") from error
        jobs = list(jobs)
        batches = [jobs[start : start + BATCH] for start in range(0, len(jobs), BATCH)]
        try:
            client = Client(address, timeout=10)
        except (OSError, ValueError, TimeoutError) as error:
            raise NoCluster(f"{address}: {error}") from error
        with client:
            # Not pure: Dask would give again what it knows of a batch, and a batch is marked once in a run anyway.
            tasks = client.map(marked, batches, settings=settings, pure=False)
            for _task, found in as_completed(tasks, with_results=True):
                yield from found

    return run
