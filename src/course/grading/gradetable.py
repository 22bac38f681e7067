"""`grades.csv`: a row a student, a column an exercise, the total."""

import csv
import io

from course.grading import neutral
from course.grading.marking import Marking
from course.grading.scale import Scale, plain
from course.grading.students import Student
from course.interface import _

BOM = "\ufeff"  # without it, Excel reads UTF-8 as the code page of the machine


def grade_table(students: list[Student], marking: Marking, scale: Scale, *, decimal_mark: str = ".") -> str:
    """The table, in CSV as RFC 4180 has it, with a mark of byte order; semicolons where decimals take the comma.

    So a spreadsheet opens it in the languages that write numbers so.

    Each exercise is marked out of `scale.out_of`, as the total is. An exercise that was not handed in has an empty
    cell, one that gained nothing a 0. No cell is a formula.
    """
    table = io.StringIO()
    writer = csv.writer(table, delimiter=";" if decimal_mark == "," else ",", lineterminator="\r\n")
    total = _("total sur {maximum}").format(maximum=plain(scale.out_of, decimal_mark))
    writer.writerow(map(neutral.cell, (_("étudiant"), _("numéro"), *marking.exercises, total)))
    for student in students:
        if student.name:
            writer.writerow(row(student, marking, scale, decimal_mark))
    return BOM + table.getvalue()


def row(student: Student, marking: Marking, scale: Scale, decimal_mark: str) -> list[str]:
    """The cells of a student."""
    found = (student.verdicts.get(name) for name in marking.exercises)
    marks = [plain(scale.mark(one), decimal_mark) if one else "" for one in found]
    total = plain(scale.total(student, marking.exercises), decimal_mark)
    return [neutral.cell(student.name), neutral.cell(student.identity), *marks, total]
