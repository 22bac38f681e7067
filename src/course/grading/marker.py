"""A process that marks answers one after the other, started again when an answer takes it along."""

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace

from course.checking.runner import Result
from course.exercise import Exercise
from course.grading.job import Job, Outcome
from course.grading.settings import Settings
from course.sandbox.kinds import NoSandbox

START = 60.0  # seconds that a worker may take to start
SLACK = 5.0  # seconds that a check may last beyond its limit: what comes back can keep the check itself busy


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
            if isinstance(row, str):
                raise NoSandbox(row)
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

    def stop(self, patience: float = 0.0) -> None:
        """End the process and forget it; it has so many seconds to end by itself once its input is closed."""
        if self.process:
            with contextlib.suppress(OSError):
                self.process.stdin.close()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(patience)
            self.process.kill()
            self.process.wait()
            for pipe in (self.process.stdin, self.process.stdout):
                with contextlib.suppress(OSError):
                    pipe.close()
            self.process = None
