"""The moment until which one check may last, for what asks an answer and waits for it."""

import contextlib
from collections.abc import Iterator
from time import monotonic

from course.checking.failure import Limit


class Deadline:
    """`until`, on the monotonic clock, is the end of the check now running."""

    until = 0.0

    @contextlib.contextmanager
    def deadline(self, limit: float) -> Iterator[None]:
        """Raise Limit when the block lasts more than `limit` seconds."""
        self.until = monotonic() + limit
        yield
        if not self.left():
            raise Limit

    def left(self) -> float:
        """Seconds that the check may still last, not below 0."""
        return max(0.0, self.until - monotonic())
