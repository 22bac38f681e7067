"""What a student hands in for one exercise."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Submission:
    """One answer of one student, as it came.

    student: the name that the folder, the file or the platform gives; identity: the platform's number for the
    student, or ""; language: a code such as `ar`, or "" when nothing tells it; source: the text of the answer, None
    when there is none to run, and then `problem` says why, in the language of who marks.
    """

    student: str
    exercise: str
    source: str | None
    problem: str = ""
    language: str = ""
    identity: str = ""

    @property
    def digest(self) -> str:
        """The same for the same answer to the same exercise, whoever wrote it."""
        return hashlib.sha256(f"{self.exercise}\0{self.source}".encode(errors="surrogatepass")).hexdigest()
