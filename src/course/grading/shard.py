"""A part of a class, for one of several machines: the same part each time, whatever the order of the files."""

import re
from dataclasses import dataclass

from course.grading.submission import Submission


@dataclass(frozen=True)
class Shard:
    """The part `number` of `count`, from 1."""

    number: int
    count: int

    @classmethod
    def parse(cls, text: str) -> "Shard":
        """Read `3/8`. Raises ValueError."""
        match = re.fullmatch(r"([1-9]\d{0,3})/([1-9]\d{0,3})", text)
        if not match or int(match[1]) > int(match[2]):
            raise ValueError(text)
        return cls(int(match[1]), int(match[2]))

    def holds(self, submission: Submission) -> bool:
        """Say whether a submission is in this part. Equal answers are in the same: they are run once."""
        return int(submission.digest[:12], 16) % self.count == self.number - 1
