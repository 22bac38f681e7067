"""Something wrong at a place of a file, as a line for people or an object for programs."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from course.translation.faults.pair import Fault


@dataclass(frozen=True)
class Finding:
    """Something wrong at a place of a catalogue or of a page; `remark` when it may be right all the same."""

    path: Path
    line: int
    code: str
    text: str
    remark: bool = False

    def __str__(self) -> str:
        return f"{self.path.as_posix()}:{self.line}: {self.code}: {self.text}"

    @classmethod
    def at(cls, path: Path, line: int, fault: Fault, said_of: str = "") -> "Finding":
        """A fault at its place; `said_of` recalls the sentence in question."""
        return cls(path, line, fault.code, " — ".join(filter(None, (fault.text, said_of))), fault.remark)

    def row(self) -> dict[str, str | int | bool]:
        """The finding as data: file, line, code, text, remark."""
        return {
            "file": self.path.as_posix(),
            "line": self.line,
            "code": self.code,
            "text": self.text,
            "remark": self.remark,
        }


def errors(findings: Iterable[Finding]) -> int:
    """How many of these findings are surely wrong."""
    return sum(not finding.remark for finding in findings)
