"""The reports of a class, all written in one folder."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from course.grading import pseudonyms
from course.grading.classpage import class_page
from course.grading.gradetable import grade_table
from course.grading.junit import junit
from course.grading.outfile import page_name, written
from course.grading.pages import decimal_mark
from course.grading.results import Results, dumped
from course.grading.roster import Filled, filled
from course.grading.scale import Scale
from course.grading.shard import Shard
from course.grading.studentpage import student_page
from course.grading.students import students
from course.interface import _
from course.languages import Language

RESULTS, TABLE, PAGE, XML, ROSTER, STRANGERS, NAMES = (
    "results.json",
    "grades.csv",
    "report.html",
    "junit.xml",
    "roster.csv",
    "strangers.csv",
    "names.csv",
)
PAGES = "students"


@dataclass(frozen=True)
class Roster:
    """An instructor's class list: its bytes; the column of marks, or ""; whether marks that stand are replaced."""

    content: bytes
    column: str = ""
    overwrite: bool = False


@dataclass(frozen=True)
class Wanted:
    """What is asked of the reports: the scale, the language of the class's own, a class list or none, names or not."""

    scale: Scale
    language: Language
    roster: Roster | None = None
    names: bool = True


def write_all(folder: Path, results: Results, wanted: Wanted) -> Iterator[str]:
    """Write the reports of these results into the folder, in the place of earlier ones; give what is to be told.

    Raises BadSheet when the class list cannot be used, and then writes nothing; OSError.
    """
    everyone = students(results.verdicts)
    list_filled = fill(everyone, results, wanted) if wanted.roster else None
    if not wanted.names:
        if were_numbered(folder):
            message = _(
                "{path} n’est plus là : chacun a un nouveau numéro, et les anciens ne valent plus. Pour les garder, "
                "remettez ce fichier à sa place avant de recommencer."
            )
            yield message.format(path=folder / NAMES)
        results = anonymous(folder, results)
        everyone = students(results.verdicts)
    marking, scale, language = results.marking, wanted.scale, wanted.language
    written(folder, RESULTS, dumped(results))
    mark = decimal_mark(language)
    written(folder, TABLE, grade_table(everyone, marking, scale, decimal_mark=mark))
    written(folder, PAGE, class_page(everyone, marking, scale, language, pages=PAGES))
    written(folder, XML, junit(everyone, marking))
    shutil.rmtree(folder / PAGES, ignore_errors=True)
    for student in everyone:
        if student.name:
            written(folder / PAGES, page_name(student), student_page(student, marking, scale, language))
    for name in sorted(scale.weights.keys() - set(marking.exercises)):
        message = _("Le poids de {exercise} ne change rien : cet exercice n’est pas parmi ceux qui comptent ici.")
        yield message.format(exercise=name)
    if marking.part:
        part = Shard.parse(marking.part)
        message = _("Part {number} sur {count} de la classe : les autres personnes ne sont pas dans ces rapports.")
        yield message.format(number=part.number, count=part.count)
    if list_filled:
        written(folder, ROSTER, list_filled.text)
        (folder / STRANGERS).unlink(missing_ok=True)
        if list_filled.strangers:
            written(folder, STRANGERS, grade_table(list_filled.strangers, marking, scale, decimal_mark=mark))
        yield from list_filled.remarks
        message = _("{path} : notes écrites, {count} ; personnes qui ne sont pas dans cette liste, {strangers}.")
        yield message.format(path=folder / ROSTER, count=list_filled.count, strangers=len(list_filled.strangers))


def fill(everyone: list, results: Results, wanted: Wanted) -> Filled:
    roster = wanted.roster
    return filled(
        roster.content,
        everyone,
        results.marking,
        wanted.scale,
        grade_column=roster.column,
        overwrite=roster.overwrite,
    )


def were_numbered(folder: Path) -> bool:
    """Say whether reports with numbers stand in the folder, and the file that says whose no more."""
    pages = [path.name for path in (folder / PAGES).glob("*.html")]
    return not (folder / NAMES).exists() and any(re.fullmatch(r"\d{3,}-[0-9a-f]{8}\.html", name) for name in pages)


def anonymous(folder: Path, results: Results) -> Results:
    """The results with a number for each student, the same as in an earlier run; `names.csv` says whose."""
    path = folder / NAMES
    known = pseudonyms.read(path.read_text(encoding="utf-8")) if path.exists() else None
    numbers = pseudonyms.numbered(results.verdicts, known)
    written(folder, NAMES, pseudonyms.correspondence(numbers))
    return Results(results.marking, tuple(pseudonyms.without_names(results.verdicts, numbers)))
