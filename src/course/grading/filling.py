"""A row of a class list, filled in: the mark, and a sentence in the student's language."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from course.grading import neutral
from course.grading.comment import comment, is_ours
from course.grading.headings import NO, folded
from course.grading.marking import Marking
from course.grading.pages import number
from course.grading.scale import Scale, plain
from course.grading.sheet import Row, Sheet
from course.grading.students import Student
from course.interface import _
from course.languages import Language

NUMBER = re.compile(r"[0-9]{1,9}(?:(?P<mark>[.,])[0-9]{1,9})?")


@dataclass(frozen=True)
class Filling:
    """How the rows of a class list are filled in.

    columns: their ranks, by what they hold; decimal_mark: of the marks written; overwrite: replace a mark that stands.
    """

    columns: dict[str, int]
    marking: Marking
    scale: Scale
    decimal_mark: str
    overwrite: bool

    def row(self, row: Row, student: Student) -> tuple[bool, str]:
        """Write the mark and the comment of a student; whether that was done, and a remark or nothing.

        A comment of ours goes with its mark; one that the teacher wrote stays.
        """
        cell, name = self.cell, student.name
        if folded(cell(row, "changeable")) in NO:
            message = _("{student} : Moodle ne laisse pas changer cette note ; elle n’est pas écrite.")
            return False, message.format(student=name)
        if not student.verdicts:
            message = _("{student} : rien de ce qui a été remis ne compte ; la note n’est pas écrite.")
            return False, message.format(student=name)
        maximum = value(cell(row, "maximum"))
        scale = replace(self.scale, out_of=maximum) if maximum else self.scale
        mark = scale.total(student, self.marking.exercises)
        before, remark = cell(row, "grade").strip(), ""
        if before not in ("", "-") and value(before) != mark:
            message = (
                _("{student} : la note {before} est remplacée par {mark}.")
                if self.overwrite
                else _("{student} : la note {before} est gardée ; celle d’ici serait {mark}.")
            )
            remark = message.format(student=name, before=neutral.name(before), mark=plain(mark, self.decimal_mark))
            if not self.overwrite:
                return False, remark
        if value(before) != mark:
            row.put(self.columns["grade"], plain(mark, self.decimal_mark))
        feedback = cell(row, "feedback")
        if not feedback.strip() or is_ours(feedback):
            row.put(self.columns["feedback"], comment(student, self.marking))
        elif remark:
            remark += " " + _("Le commentaire, écrit à la main, est gardé : relisez-le.")
        return True, remark

    def cell(self, row: Row, role: str) -> str:
        """The text of a row's cell; "" when the table has no such column, or the row is short."""
        rank = self.columns.get(role, len(row.cells))
        return row.cells[rank] if rank < len(row.cells) else ""


def decimal_mark(sheet: Sheet, columns: dict[str, int], code: str) -> str:
    """The decimal mark of the numbers of a table, else that of the language of its header, else a full stop."""
    ranks = {columns[role] for role in ("grade", "maximum") if role in columns}
    found = [
        NUMBER.fullmatch(cell.strip()) for row in sheet.rows for rank, cell in enumerate(row.cells) if rank in ranks
    ]
    signs = [one["mark"] for one in found if one and one["mark"]]
    if signs:
        return max(",.", key=signs.count)
    return number(Decimal("0.5"), Language(code))[1] if code else "."


def value(cell: str) -> Decimal | None:
    """The number that a cell holds, or None."""
    found = NUMBER.fullmatch(cell.strip())
    return Decimal(found[0].replace(",", ".")) if found else None
