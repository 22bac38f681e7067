"""`course solution`: the solution of an exercise, for whoever has passed it, or has asked twice."""

from pathlib import Path

import click

from course import memory
from course.commands.exercises import answer_in, folder_option, name_argument, read
from course.exercise import Exercise
from course.interface import _
from course.starter import solution as solution_of


@click.command(
    help=_("Montre le corrigé d’un exercice.")
    + " "
    + _("Sans --yes, seulement si votre réponse a passé tous les contrôles : on n’y tombe pas par accident."),
    epilog=_("Codes de sortie : 0 ; 2 si le corrigé n’est pas montré."),
)
@name_argument
@folder_option(_("Dossier de votre travail ; par défaut, le dossier courant."))
@click.option("--yes", is_flag=True, help=_("Montre le corrigé, même si votre réponse ne passe pas encore."))
def solution(name: str, folder: Path, yes: bool) -> None:
    exercise = read(name)
    if not yes and not passes(exercise, folder):
        message = _(
            "Le corrigé de « {title} » apprend peu à qui n’a pas cherché. Un indice : course hint {name}. Le "
            "corrigé : course solution {name} --yes"
        )
        raise click.UsageError(message.format(title=_(exercise.title), name=name))
    click.echo(solution_of(exercise, _), nl=False)


def passes(exercise: Exercise, folder: Path) -> bool:
    """Say whether the answer of the folder is known to pass."""
    try:
        return memory.has_passed(exercise, answer_in(folder, exercise.name).source)
    except click.UsageError:  # no answer there
        return False
