"""`course reset`: put the starter back; what was written is kept beside."""

from pathlib import Path

import click

from course.commands.exercises import answer_file, folder_option, name_argument, read
from course.handout import answer
from course.interface import _
from course.newfile import keep_copy, replace
from course.notebook import SUFFIX
from course.refusal import reason


@click.command(
    help=_("Remet le point de départ d’un exercice.")
    + " "
    + _("Votre travail est gardé à côté, sous un nom nouveau : NOM.1.py, puis NOM.2.py…"),
)
@name_argument
@folder_option(_("Dossier de votre travail ; par défaut, le dossier courant."))
def reset(name: str, folder: Path) -> None:
    exercise, path = read(name), answer_file(folder, name)
    if not path:
        message = _("{path} n’existe pas. Pour commencer : course start {name}")
        raise click.UsageError(message.format(path=folder / f"{name}.py", name=name))
    content = answer(exercise, path.suffix == SUFFIX).encode()
    try:
        if path.read_bytes() == content:
            click.echo(_("{path} est déjà le point de départ.").format(path=path))
            return
        kept = keep_copy(path)
        replace(path, content)
    except OSError as error:
        message = _("Impossible d’écrire {path} : {error}")
        raise click.UsageError(message.format(path=path, error=reason(error))) from error
    click.echo(_("Votre travail est gardé : {path}").format(path=kept))
    click.echo(_("Le point de départ est écrit : {path}").format(path=path))
