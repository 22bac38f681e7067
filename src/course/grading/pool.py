"""The workers: one process a core, each started again when an answer takes it along."""

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from course.checking.runner import Result
from course.exercise import Exercise
from course.grading.settings import Settings
from course.sandbox.kinds import NoSandbox

START = 60.0  # seconds that a worker may take to start
SLACK = 5.0  # seconds that a check may last beyond its limit: what comes back can keep the check itself busy
WAITING = 2  # answers that wait, a worker: enough that none is idle, few enough that memory stays flat


@dataclass(frozen=True)
class Job:
    """An answer to run once, whoever handed it in."""

    exercise: str
    source: str
    digest: str


@dataclass(frozen=True)
class Outcome:
    """What the checks found in an answer; seconds: processor time of the answer."""

    job: Job
    results: tuple[Result, ...]
    hidden: tuple[Result, ...]
    seconds: float


class Worker:
    """A process of `course.grading.worker`, started when it is first asked."""

    def __init__(self, settings: Settings):
        self.settings = settings
        self.process: subprocess.Popen | None = None

    def mark(self, job: Job) -> Outcome:
        """Have an answer marked. Raises NoSandbox."""
        found: dict[tuple[bool, str], Result] = {}
        seconds, trouble = 0.0, ""
        self.start()
        try:
            self.process.stdin.write(json.dumps({"exercise": job.exercise, "source": job.source}).encode() + b"\n")
            self.process.stdin.flush()
            while isinstance(row := self.line(self.settings.limit + SLACK), list):
                hidden, name, kind, fields, output = row
                found[hidden, name] = Result(name, "", "", kind == "passed", kind, fields, output)
            seconds = row["seconds"]
            if row["lost"]:
                self.stop()
        except TimeoutError:
            trouble = "limit"
        except (OSError, EOFError):
            trouble = "crash"
        if trouble:
            self.stop()
        checks = ((False, self.settings.exercise(job.exercise)), (True, self.settings.hidden(job.exercise)))
        visible, hidden = (tuple(self.told(found, is_hidden, one, trouble)) for is_hidden, one in checks)
        return Outcome(job, visible, hidden, seconds)

    def told(self, found: dict, hidden: bool, exercise: Exercise | None, trouble: str) -> Iterator[Result]:
        """The results of an exercise's checks with their words; `trouble` befell the first that has none."""
        for check in exercise.checks if exercise else ():
            one = found.get((hidden, check.name))
            if one is None:
                first = not any(other.kind == trouble for other in found.values())
                fields = {"limit": f"{self.settings.limit:g}"} if first and trouble == "limit" else {}
                kind = trouble if first else "skipped"
                one = found[hidden, check.name] = Result(check.name, "", "", False, kind, fields)
            yield replace(one, rule=check.rule, hint=check.hint)

    def start(self) -> None:
        """Start the process unless it runs. Raises NoSandbox."""
        if self.process and self.process.poll() is None:
            return
        self.stop()
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "course.grading.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            start_new_session=True,
        )
        self.lines: queue.Queue[bytes | None] = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()
        self.process.stdin.write(self.settings.dumps().encode() + b"\n")
        self.process.stdin.flush()
        try:
            told = self.line(START)
        except (EOFError, TimeoutError) as error:
            raise NoSandbox("the worker did not start") from error
        if told != "ready":
            raise NoSandbox(told)

    def listen(self) -> None:
        """Put what the process says in `lines`, then None: so it can be waited for on any system."""
        lines, output = self.lines, self.process.stdout
        with contextlib.suppress(OSError, ValueError):
            for line in output:
                lines.put(line)
        lines.put(None)

    def line(self, timeout: float) -> object:
        """What the process says next. Raises TimeoutError, or EOFError when it has ended."""
        try:
            line = self.lines.get(timeout=timeout)
        except queue.Empty:
            raise TimeoutError from None
        if line is None:
            raise EOFError
        return json.loads(line)

    def kill(self) -> None:
        """End the process, and with it all that it has started; may be called from another thread."""
        if process := self.process:
            process.kill()

    def stop(self) -> None:
        """End the process and forget it."""
        if self.process:
            self.process.kill()
            self.process.wait()
            for pipe in (self.process.stdin, self.process.stdout):
                with contextlib.suppress(OSError):
                    pipe.close()
            self.process = None


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
            worker.stop()

    threads = [threading.Thread(target=work, args=[worker], daemon=True) for worker in workers]
    for thread in threads:
        thread.start()
    try:
        pending = 0
        for job in jobs:
            waiting.put(job)
            pending += 1
            while not done.empty() or pending > count * WAITING:
                yield result(done)
                pending -= 1
        for _ in range(pending):
            yield result(done)
    finally:
        with contextlib.suppress(queue.Empty):
            while True:
                waiting.get_nowait()
        for worker in workers:
            waiting.put(None)
            worker.kill()
        for thread in threads:
            thread.join()


def result(done: queue.Queue) -> Outcome:
    found = done.get()
    if isinstance(found, Exception):
        raise found
    return found
