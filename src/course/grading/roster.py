"""The class list that an instructor exported from Moodle, with the marks filled in: the same rows, header and dialect.

Moodle refuses a whole import for one user that it does not know or one mark that is no number, and takes an empty mark
for none (grade/import/csv/classes/load_data.php): so no row is added, and a row without work stays as it was.
"""

from dataclasses import dataclass

from course.grading import neutral
from course.grading.filling import Filling, decimal_mark
from course.grading.headings import columns, folded
from course.grading.marking import Marking
from course.grading.matching import matched
from course.grading.scale import Scale, plain
from course.grading.sheet import BadSheet, Sheet
from course.grading.students import Student
from course.interface import _

PEOPLE = {"identifier", "idnumber", "email", "username", "fullname", "first", "last"}


@dataclass(frozen=True)
class Filled:
    """A class list, filled in.

    text: of the file, in UTF-8; count: marks written; strangers: students who are in no row, or of whom nobody can
    tell which row is theirs; remarks: sentences for who marks, in her language.
    """

    text: str
    count: int
    strangers: list[Student]
    remarks: list[str]


def filled(
    content: bytes,
    students: list[Student],
    marking: Marking,
    scale: Scale,
    *,
    grade_column: str = "",
    overwrite: bool = False,
) -> Filled:
    """The class list whose bytes these are, filled in. Raises BadSheet.

    The mark goes to the column named `grade_column`, else to the one that Moodle calls so, else to a new one; a short
    sentence in the student's language goes to Moodle's column of comments, else to a new one. A mark that stands there
    already is kept, or replaced when `overwrite`, and told in either case. Where the list says out of what a row is
    marked, the mark is brought to that.
    """
    sheet = Sheet.read(content)
    known, code = columns(sheet.header.cells)
    if not known.keys() & PEOPLE:
        raise BadSheet(_("Aucune colonne de ce fichier ne dit qui est qui : exportez la liste depuis Moodle."))
    if "scale" in known and not grade_column:
        raise BadSheet(_("Cette activité est notée par un barème de mots, non par un nombre."))
    found, lost = matched([one for one in students if one.name], sheet.rows, known)
    ranks = known | placed(sheet, known, grade_column, scale)
    fill = Filling(ranks, marking, scale, decimal_mark(sheet, ranks, code), overwrite)
    done = [(student, *fill.row(sheet.rows[rank], student)) for rank, student in sorted(found.items())]
    remarks = [remark for _student, _done, remark in done if remark]
    for student, is_ambiguous in lost:
        message = _(
            "{student} : sa ligne n’est pas sûre, plusieurs lui vont ou plusieurs y prétendent ; rien n’est écrit."
        )
        remarks += [message.format(student=student.name)] if is_ambiguous else []
    if sheet.windows:
        remarks.append(_("Cette liste était en Windows-1252 ; elle est écrite en UTF-8, que Moodle demande."))
    strangers = [student for student, _is_ambiguous in lost]
    return Filled(sheet.text(), sum(was_done for _student, was_done, _remark in done), strangers, remarks)


def placed(sheet: Sheet, known: dict[str, int], grade_column: str, scale: Scale) -> dict[str, int]:
    """The ranks of the columns of marks and of comments, added where the list has none. Raises BadSheet."""
    found = {}
    names = [folded(name) for name in sheet.header.cells]
    if grade_column and folded(grade_column) not in names:
        message = _("Ce fichier n’a pas de colonne « {name} ». Les siennes : {names}.")
        shown = ", ".join(map(neutral.name, sheet.header.cells))
        raise BadSheet(message.format(name=neutral.name(grade_column), names=shown))
    if grade_column:
        found["grade"] = names.index(folded(grade_column))
    added = {"grade": _("Note sur {maximum}").format(maximum=plain(scale.out_of)), "feedback": _("Commentaire")}
    for role, name in added.items():
        if role not in found | known and folded(name) in names:  # an earlier run added it
            found[role] = names.index(folded(name))
        elif role not in found | known:
            # After the longest row: a row that has more cells than the header loses none.
            found[role] = max(len(row.cells) for row in (sheet.header, *sheet.rows))
            sheet.header.put(found[role], name)
            for row in sheet.rows:
                if row.cells:
                    row.put(found[role], "")
    return found
