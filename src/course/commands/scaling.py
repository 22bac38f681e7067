"""The options that `course grade` and `course report` share: the scale, the class list, names or none."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path

import click

from course.commands import exercises
from course.grading.marking import Marking
from course.grading.reports import Roster, Wanted
from course.grading.roster import filled
from course.grading.scale import Scale
from course.grading.sheet import BadSheet
from course.interface import _, current
from course.languages import Language

LARGEST_LIST = 20_000_000  # bytes


def shared(command: Callable) -> Callable:
    """Give a command these options."""
    for option in reversed(
        (
            click.option(
                "--out",
                "folder",
                required=True,
                type=click.Path(file_okay=False, path_type=Path),
                metavar=_("DOSSIER"),
                help=_("Dossier des rapports."),
            ),
            click.option(
                "--out-of", default="20", metavar=_("NOMBRE"), help=_("Note la plus haute ; par défaut, 20.")
            ),
            click.option(
                "--weight",
                "weights",
                multiple=True,
                metavar=_("EXERCICE=POIDS"),
                help=_("Poids d’un exercice dans la note ; 1 pour ceux qui ne sont pas nommés."),
            ),
            click.option(
                "--roster",
                type=click.Path(exists=True, dir_okay=False, path_type=Path),
                metavar=_("FICHIER"),
                help=_("Liste de la classe exportée de Moodle, à remplir."),
            ),
            click.option(
                "--grade-column",
                default="",
                metavar=_("COLONNE"),
                help=_("Colonne de cette liste où écrire la note, si elle a un autre nom que ceux de Moodle."),
            ),
            click.option("--overwrite", is_flag=True, help=_("Remplace les notes que la liste porte déjà.")),
            click.option(
                "--pseudonyms",
                is_flag=True,
                help=_("Met un numéro à la place de chaque nom ; un fichier à part dit qui est qui."),
            ),
        )
    ):
        command = option(command)
    return command


def wanted(
    out_of: str, weights: tuple[str, ...], roster: Path | None, grade_column: str, overwrite: bool, pseudonyms: bool
) -> Wanted:
    """What these options ask for. Raises click.UsageError."""
    scale = Scale(positive(out_of, "--out-of"), dict(map(weight, weights)))
    given = roster and class_list(roster, grade_column, overwrite, scale)
    return Wanted(scale, Language(current()), given, names=not pseudonyms)


def class_list(path: Path, column: str, overwrite: bool, scale: Scale) -> Roster:
    """The class list, which is tried before a whole class is marked. Raises click.UsageError, which names it."""
    content = read(path)
    try:
        filled(content, [], Marking((), "", sandboxed=True), scale, grade_column=column)
    except BadSheet as error:
        raise click.UsageError(_("{file} : {problem}").format(file=path, problem=error)) from error
    return Roster(content, column, overwrite)


def weight(text: str) -> tuple[str, Decimal]:
    name, equal, value = text.partition("=")
    if not equal:
        message = _("« {text} » n’est pas un poids : écrivez par exemple {example}.")
        raise click.UsageError(message.format(text=text, example="--weight alert_threshold=2"))
    return exercises.read(name).name, positive(value, "--weight")


def positive(text: str, option: str) -> Decimal:
    """The number, above 0. Raises click.UsageError."""
    try:
        number = Decimal(text.replace(",", "."))
        if number.is_finite() and 0 < number <= 10**6:
            return number
    except InvalidOperation:
        pass
    message = _("{option} demande un nombre positif, et a reçu « {text} ».")
    raise click.UsageError(message.format(option=option, text=text))


def read(path: Path) -> bytes:
    """The bytes of a class list. Raises click.UsageError when it is far too long to be one."""
    with path.open("rb") as file:
        content = file.read(LARGEST_LIST + 1)
    if len(content) > LARGEST_LIST:
        raise click.UsageError(_("{path} est trop grand pour une liste de classe.").format(path=path))
    return content
