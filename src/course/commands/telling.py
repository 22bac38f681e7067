"""What `course grade` and `course report` say of what they found."""

import json
from collections import Counter
from pathlib import Path

import click

from course.grading import neutral
from course.grading.reports import PAGE, RESULTS, TABLE
from course.grading.statuswords import WORDS
from course.grading.verdict import Status, Verdict
from course.interface import _


def tell(verdicts: list[Verdict], exercises: tuple[str, ...], folder: Path, remarks: list[str]) -> None:
    """What was found, for a person: how many of each status, what could not be read, where the reports are."""
    counts = Counter(one.status for one in verdicts if one.submission.exercise)
    people = len({(one.submission.student, one.submission.identity) for one in verdicts if one.submission.student})
    message = _("Personnes : {people} ; exercices : {exercises} ; réponses : {answers}.")
    click.echo(message.format(people=people, exercises=len(exercises), answers=counts.total()))
    for status in Status:
        if counts[status]:
            click.echo(f"  {counts[status]:>5}  {_(WORDS[status])}")
    for one in verdicts:
        if one.submission.problem:
            student, problem = neutral.name(one.submission.student), neutral.sentence(one.submission.problem)
            click.echo(" · ".join(filter(None, (student, problem))), err=True)
    for remark in remarks:
        click.echo(neutral.sentence(remark), err=True)
    if counts:
        click.echo(_("Les rapports sont écrits ; commencez par {path}.").format(path=folder / PAGE))
    else:
        message = _("Rien à corriger : aucune réponse ne compte. Ce qui a été trouvé est dans {path}.")
        click.echo(message.format(path=folder / PAGE), err=True)


def tell_json(verdicts: list[Verdict], exercises: tuple[str, ...], folder: Path, remarks: list[str]) -> None:
    """What was found, for a program."""
    counts = Counter(one.status for one in verdicts if one.submission.exercise)
    told = {
        "exercises": list(exercises),
        "submissions": counts.total(),
        "statuses": {status.value: counts[status] for status in Status},
        "unused": [
            {"student": one.submission.student, "problem": one.submission.problem}
            for one in verdicts
            if not one.submission.exercise
        ],
        "remarks": remarks,
        "files": {name: str(folder / name) for name in (RESULTS, TABLE, PAGE)},
    }
    click.echo(json.dumps(told, ensure_ascii=False, indent=2))
