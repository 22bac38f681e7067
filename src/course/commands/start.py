"""`course start`: write what is needed to do exercises; what is there already is left as it is."""

from pathlib import Path

import click

from course import interface
from course.answerkey import answer_key
from course.commands.exercises import EXERCISE, read
from course.commands.progress import counted
from course.contents import exercise_names
from course.handout import README, handout
from course.interface import _
from course.languages import Language
from course.newfile import write_new
from course.refusal import reason

KEY = "solutions.html"


@click.command(
    help=_("Écrit des exercices à compléter, avec leurs données.")
    + " "
    + _("N’écrase jamais un fichier.")
    + " "
    + _("Avec --to, écrit aussi un README ; sans EXERCICE, écrit alors tous ceux du cours."),
    epilog=_("Ce qui existe déjà est laissé tel quel, et nommé. Codes de sortie : 0 ; 2 si rien n’a pu être écrit."),
)
@click.argument("names", metavar=_("[EXERCICE]…"), nargs=-1, type=EXERCISE)
@click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar=_("DOSSIER"),
    help=_("Dossier où écrire ; par défaut, le dossier courant."),
)
@click.option("--notebook", "as_notebook", is_flag=True, help=_("Écrit des carnets Jupyter."))
@click.option(
    "--solutions",
    is_flag=True,
    help=_("Écrit seulement {file}, à imprimer pour la personne qui enseigne : règles, indices et corrigés.").format(
        file=KEY
    ),
)
def start(names: tuple[str, ...], folder: Path | None, as_notebook: bool, solutions: bool) -> None:
    if solutions and as_notebook:
        raise click.UsageError(_("Choisissez entre --notebook et --solutions."))
    if not names and not folder:
        raise click.UsageError(_("Nommez un exercice, ou donnez un dossier avec --to pour les écrire tous."))
    exercises = [read(name) for name in dict.fromkeys(names or exercise_names())]
    if solutions:
        files = {Path(KEY): answer_key(exercises, Language(interface.current())).encode()}
    else:
        files = dict(handout(exercises, as_notebook, with_readme=folder is not None))
    folder = folder or Path(".")
    written = write(files, folder)
    tell([name for name in files if is_wanted(name)], written, folder)


def is_wanted(name: Path) -> bool:
    """Say whether a file is what was asked for, rather than what goes with it."""
    return name.parent == Path(".") and name.name != README


def write(files: dict[Path, bytes], folder: Path) -> set[Path]:
    """Write the files that are not there, and give them; name those that are there with another content."""
    written = set()
    for name, content in counted(list(files.items()), _("Écriture")):
        path = folder / name
        try:
            write_new(path, content)
            written.add(name)
        except FileExistsError:
            if not is_wanted(name) and not holds(path, content):
                click.echo(_("{path} existe déjà : laissé tel quel.").format(path=path), err=True)
        except OSError as error:
            message = _("Impossible d’écrire {path} : {error}")
            raise click.UsageError(message.format(path=path, error=reason(error))) from error
    return written


def holds(path: Path, content: bytes) -> bool:
    """Say whether the file holds this: data that another exercise reads too is there already."""
    try:
        return path.read_bytes() == content
    except OSError:
        return False


def tell(wanted: list[Path], written: set[Path], folder: Path) -> None:
    """Say what was written and what was left; ends with code 2 when nothing that was asked for could be written."""
    done = [folder / name for name in wanted if name in written]
    left = [folder / name for name in wanted if name not in written]
    if not done:
        message = _("{path} existe déjà : renommez-le, ou choisissez un autre dossier avec --to.")
        raise click.UsageError("\n".join(message.format(path=path) for path in left))
    for path in left:
        click.echo(_("{path} existe déjà : laissé tel quel.").format(path=path), err=True)
    if wanted == [Path(KEY)]:
        click.echo(_("Les corrigés sont écrits : {path}").format(path=done[0]))
        return
    for path in done:
        click.echo(_("Le point de départ est écrit : {path}").format(path=path))
    if len(done) == 1:
        click.echo(_("Complétez-le, puis : course check {path}").format(path=done[0]))
    else:
        click.echo(_("Complétez-les, puis : course check {path}").format(path=folder))
