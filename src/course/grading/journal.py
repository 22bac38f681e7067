"""What is known already of the answers: a line each in a file, so that a run goes on where it was stopped.

It holds neither names nor code: only what the checks found, under the digest of the answer and of the settings.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from course.checking.runner import Result
from course.grading.job import Job, Outcome
from course.grading.outfile import private
from course.grading.settings import Settings

NAME = "journal.jsonl"


class Journal:
    """The journal at `path`, for answers marked with these settings."""

    def __init__(self, path: Path, settings: Settings):
        self.path, self.settings = path, settings
        self.known = dict(self.read())

    def key(self, job: Job) -> str:
        return f"{self.settings.key(job.exercise)}-{job.digest}"

    def read(self) -> Iterator[tuple[str, dict]]:
        """What the file holds; a line that an interruption cut short is left out, and so is one that is no entry."""
        if self.path.exists():
            for line in self.path.read_bytes().splitlines():
                try:
                    entry = json.loads(line)
                    yield entry["key"], entry
                except (ValueError, KeyError, TypeError):
                    continue

    def get(self, job: Job) -> Outcome | None:
        """What is known of an answer, or None."""
        entry = self.known.get(self.key(job))
        if entry is None:
            return None
        results, hidden = (tuple(Result(**row) for row in entry[name]) for name in ("results", "hidden"))
        return Outcome(job, results, hidden, entry["seconds"])

    @contextmanager
    def writing(self) -> Iterator:
        """Give what adds an outcome to the file, at once."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with open(self.path, "a", encoding="utf-8", opener=private) as file:
            if file.tell() and not self.path.read_bytes().endswith(b"\n"):
                file.write("\n")

            def add(outcome: Outcome) -> None:
                rows = {name: [asdict(one) for one in getattr(outcome, name)] for name in ("results", "hidden")}
                entry = {"key": self.key(outcome.job), **rows, "seconds": outcome.seconds}
                file.write(json.dumps(entry) + "\n")
                file.flush()

            yield add
