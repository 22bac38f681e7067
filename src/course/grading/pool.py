"""Answers marked side by side, by one process a core."""

import contextlib
import queue
import threading
from collections.abc import Iterable, Iterator

from course.grading.job import Job, Outcome
from course.grading.marker import Worker
from course.grading.settings import Settings

PATIENCE = 2.0  # seconds that a worker which has no more to do may take to end
WAITING = 2  # answers that wait, a worker: enough that none is idle, few enough that memory stays flat


def outcomes(jobs: Iterable[Job], settings: Settings, count: int) -> Iterator[Outcome]:
    """Mark each answer with `count` workers; an outcome comes as soon as it is known. Raises NoSandbox."""
    waiting: queue.Queue[Job | None] = queue.Queue(count * WAITING)
    done: queue.Queue[Outcome | Exception] = queue.Queue()
    workers = [Worker(settings) for _ in range(count)]

    def work(worker: Worker) -> None:
        try:
            while (job := waiting.get()) is not None:
                done.put(worker.mark(job))
        except Exception as error:
            done.put(error)
        finally:
            worker.stop(PATIENCE)

    threads = [threading.Thread(target=work, args=[worker], daemon=True) for worker in workers]
    for thread in threads:
        thread.start()
    pending = 0
    try:
        for job in jobs:
            waiting.put(job)
            pending += 1
            while not done.empty() or pending > count * WAITING:
                yield result(done)
                pending -= 1
        while pending:
            yield result(done)
            pending -= 1
    finally:
        with contextlib.suppress(queue.Empty):
            while True:
                waiting.get_nowait()
        for worker in workers:
            waiting.put(None)
            if pending:
                worker.kill()
        for thread in threads:
            thread.join()


def result(done: queue.Queue) -> Outcome:
    found = done.get()
    if isinstance(found, Exception):
        raise found
    return found
