"""`course list`: the exercises of the course, lesson by lesson, and which are begun or passed here."""

import json
from pathlib import Path

import click

from course import interface, memory, work
from course.commands.columns import columns
from course.commands.exercises import folder_option, read
from course.contents import lessons
from course.exercise import Exercise
from course.interface import _

SIGNS = {"new": "·", "started": "…", "passed": "✓"}


@click.command(
    "list",
    help=_("Liste les exercices, leçon par leçon, dans l’ordre du cours.")
    + " "
    + _(
        "Un exercice est commencé quand son fichier est dans le dossier, et réussi quand ce texte a déjà passé tous "
        "les contrôles sur cette machine."
    ),
)
@folder_option(_("Dossier de votre travail ; par défaut, le dossier courant."))
@click.option("--json", "as_json", is_flag=True, help=_("Répond en JSON."))
def list_exercises(folder: Path, as_json: bool) -> None:
    works = [one for one in work.folder_works(folder) if isinstance(one, work.Work)]
    found = {one.exercise: one for one in work.newest(works)[0]}
    rows = []
    for lesson in lessons():
        for name in lesson.exercises:
            exercise = read(name)
            rows.append({
                "name": name,
                "title": _(exercise.title),
                "checks": len(exercise.checks),
                "lesson": lesson.title_in(interface.current()),
                "page": lesson.page,
                "state": state(exercise, found.get(name)),
            })  # fmt: skip
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        tell(rows)


def state(exercise: Exercise, found: work.Work | None) -> str:
    """`new`, `started` or `passed`: nothing is run, so that only a text that was checked here is said to pass."""
    if not found:
        return "new"
    return "passed" if memory.has_passed(exercise, found.source) else "started"


def tell(rows: list[dict]) -> None:
    """A heading for each lesson, a line for each exercise, then how many are done."""
    words = {
        "new": "",
        # Traducteurs : un exercice.
        "started": _("commencé"),
        # Traducteurs : un exercice.
        "passed": _("réussi"),
    }
    lines = columns((row["name"], row["title"], words[row["state"]]) for row in rows)
    lesson = ""
    for row, line in zip(rows, lines):
        if row["lesson"] != lesson:
            lesson = row["lesson"]
            click.echo(click.style(lesson, bold=True))
        sign = click.style(SIGNS[row["state"]], fg="green" if row["state"] == "passed" else None)
        click.echo(f"  {sign} {line}")
    done = [row["state"] for row in rows]
    message = _("Exercices réussis : {passed} sur {total} ; commencés : {started}")
    total = len(rows)
    click.echo(message.format(passed=done.count("passed"), total=total, started=done.count("started")))
