"""Something wrong at a place of a file, as a line for people or an object for programs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from course.interface import _
from course.translation.faults.pair import Fault

# What is only left to do: of many such messages in a file, the first and their number say it all.
LEFT = ("new", "stale", "obsolete", "untranslated", "fuzzy")
FEW = 3


@dataclass(frozen=True)
class Finding:
    """Something wrong at a place of a catalogue or of a page; `remark` when it may be right all the same."""

    path: Path
    line: int
    code: str
    text: str
    remark: bool = False

    def __str__(self) -> str:
        text = _("remarque : {text}").format(text=self.text) if self.remark else self.text
        return f"{self.path.as_posix()}:{self.line}: {self.code}: {text}"

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


def summed_up(findings: Iterable[Finding]) -> Iterator[tuple[str, bool]]:
    """A line for each finding, and whether it is a remark; of many messages left to do in a file, one line."""
    for (__, code), group in groupby(findings, key=lambda one: (one.path, one.code)):
        found = list(group)
        if code not in LEFT or len(found) <= FEW:
            yield from ((str(finding), finding.remark) for finding in found)
        else:
            others = _("et {count} autres dans ce fichier").format(count=len(found) - 1)
            yield f"{found[0]} ({others})", False
