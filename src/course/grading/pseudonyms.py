"""Reports without names: each student is a number, and a file apart says whose."""

import csv
import io
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256

from course.grading import neutral
from course.grading.verdict import Verdict
from course.interface import _

Numbers = Mapping[tuple[str, str], int]  # student and identity to number
BOM = "\ufeff"


def numbered(verdicts: Iterable[Verdict], known: Numbers | None = None, seed: bytes = b"") -> dict:
    """The number of each student, from 1; those of `known` keep theirs.

    The new ones are numbered in an order drawn by chance, which `seed` fixes: in that of their names, a number would
    tell a name.
    """
    numbers = dict(known or {})
    seed = seed or secrets.token_bytes()
    new = {(one.submission.student, one.submission.identity) for one in verdicts} - numbers.keys()
    drawn = sorted(new, key=lambda who: sha256(seed + "\0".join(who).encode()).digest())
    start = max(numbers.values(), default=0)
    return numbers | {who: start + place for place, who in enumerate(drawn, 1)}


def without_names(verdicts: Iterable[Verdict], numbers: Numbers) -> list[Verdict]:
    """The verdicts, a number for each name. What the students wrote in their answers stays as it is."""
    found = []
    for verdict in verdicts:
        one = verdict.submission
        number = f"{numbers[one.student, one.identity]:03}" if one.student else ""
        problem = one.problem.replace(one.student, number) if one.student else one.problem
        found.append(replace(verdict, submission=replace(one, student=number, identity="", problem=problem)))
    return found


def correspondence(numbers: Numbers) -> str:
    """The file that says whose each number is, in CSV, by number."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow((_("pseudonyme"), _("étudiant"), _("numéro")))
    for (student, identity), number in sorted(numbers.items(), key=lambda item: item[1]):
        if student:
            writer.writerow((f"{number:03}", neutral.cell(student), neutral.cell(identity)))
    return BOM + table.getvalue()


def read(text: str) -> dict[tuple[str, str], int]:
    """What `correspondence` wrote. Raises ValueError when it is something else."""
    rows = csv.reader(io.StringIO(text.removeprefix(BOM)))
    next(rows, None)
    return {(unquoted(student), unquoted(identity)): int(number) for number, student, identity in rows}


def unquoted(cell: str) -> str:
    """The text that `neutral.cell` made this cell of."""
    return cell[1:] if cell.startswith("'") and neutral.cell(cell[1:]) == cell else cell
