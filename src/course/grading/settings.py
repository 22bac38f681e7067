"""How a class is marked: the same for every submission of a run."""

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from course.datasets import EXERCISES
from course.exercise import Exercise
from course.grading.hidden import with_checks_of
from course.sandbox.kinds import version

LIMIT = 2.0  # seconds that a check may last: here Python is several times faster than in a page


@dataclass(frozen=True)
class Settings:
    """sandbox: a kind of `course.sandbox.kinds`; limit: seconds; more: the folder of the teacher's checks, or ""."""

    sandbox: str
    limit: float = LIMIT
    more: str = ""

    def dumps(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def loads(cls, text: str) -> "Settings":
        return cls(**json.loads(text))

    @cache  # noqa: B019 -- a run has one
    def exercise(self, name: str) -> Exercise:
        """The exercise of this name. Raises BrokenExercise."""
        return Exercise.read(EXERCISES / f"{name}.py")

    @cache  # noqa: B019
    def hidden(self, name: str) -> Exercise | None:
        """The exercise with the teacher's checks instead of its own, or None. Raises BrokenExercise."""
        path = Path(self.more) / f"{name}.py"
        return with_checks_of(path, self.exercise(name)) if self.more and path.is_file() else None

    @cache  # noqa: B019
    def key(self, name: str) -> str:
        """The same for whatever leads to the same verdict on the same answer to this exercise."""
        hidden = self.hidden(name)
        told = (self.exercise(name).source, hidden and hidden.source, self.limit, self.sandbox, self.python)
        return hashlib.sha256(repr(told).encode(errors="surrogatepass")).hexdigest()[:16]

    @property
    def python(self) -> str:
        """Version of the Python that runs the answers."""
        return version(self.sandbox)
