"""`course list`, `course start` and `course check`."""

import errno
import json
import shutil
import sys
from pathlib import Path

import click

from course.checking.runner import run
from course.commands.results import as_row, tell_all
from course.datasets import DATA, EXERCISES, dataset, exercise_files
from course.exercise import BrokenExercise, Exercise
from course.interface import _
from course.starter import starter


def read(name: str) -> Exercise:
    """The exercise of this name; ends with code 2 when there is none."""
    names = [path.stem for path in exercise_files()]
    if name not in names:
        message = _("Il n’y a pas d’exercice « {name} ». Ceux du cours : {names}.")
        raise click.UsageError(message.format(name=name, names=", ".join(names)))
    return Exercise.read(EXERCISES / f"{name}.py")


@click.command("list", help=_("Liste les exercices du cours."))
@click.option("--json", "as_json", is_flag=True, help=_("Répond en JSON."))
def list_exercises(as_json: bool) -> None:
    found = [Exercise.read(path) for path in exercise_files()]
    if as_json:
        rows = [{"name": one.name, "title": _(one.title), "checks": len(one.checks)} for one in found]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    width = max(len(one.name) for one in found)
    for one in found:
        click.echo(f"{click.style(one.name.ljust(width), bold=True)}  {_(one.title)}")


@click.command(help=_("Écrit le point de départ d’un exercice et ses données ; n’écrase jamais un fichier."))
@click.argument("name", metavar=_("EXERCICE"))
@click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar=_("DOSSIER"),
    default=".",
    help=_("Dossier où écrire ; par défaut, le dossier courant."),
)
def start(name: str, folder: Path) -> None:
    exercise = read(name)
    answer = folder / f"{name}.py"
    for data in exercise.data:
        if not dataset(data).intact():
            raise BrokenExercise(f"{DATA / data}: is not the file that its sidecar describes")
    try:
        if answer.exists():
            raise FileExistsError(errno.EEXIST, "", str(answer))
        (folder / "data").mkdir(parents=True, exist_ok=True)
        for data in exercise.data:
            if not (folder / "data" / data).exists():
                shutil.copyfile(DATA / data, folder / "data" / data)
        with answer.open("x", encoding="utf-8") as file:
            file.write(starter(exercise, _))
    except FileExistsError as error:
        message = _("{path} existe déjà : renommez-le, ou choisissez un autre dossier avec --to.")
        raise click.UsageError(message.format(path=error.filename)) from error
    except OSError as error:
        raise click.UsageError(_("Impossible d’écrire {path} : {error}").format(path=answer, error=error)) from error
    click.echo(_("Le point de départ est écrit : {path}").format(path=answer))
    click.echo(_("Complétez-le, puis : course check {path}").format(path=answer))


@click.command(
    help=_("Contrôle la réponse écrite dans FICHIER ; son nom est celui de l’exercice.")
    + " "
    + _(
        "Si FICHIER est un fichier progression.json, écrit par la page « Votre progression », "
        "toutes ses réponses sont contrôlées."
    )
)
@click.argument("file", metavar=_("FICHIER"), type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--exercise", "name", metavar=_("EXERCICE"), help=_("Nom de l’exercice, si le fichier en porte un autre.")
)
@click.option("--json", "as_json", is_flag=True, help=_("Répond en JSON."))
def check(file: Path, name: str | None, as_json: bool) -> None:
    if file.suffix == ".json":
        # Imported late: it stands on this module.
        from course.commands.handin import check_hand_in

        return check_hand_in(file, name and read(name).name, as_json)
    exercise = read(name or file.stem)
    try:
        answer = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise click.UsageError(_("{path} n’est pas un fichier de texte en UTF-8.").format(path=file)) from error
    results = run(exercise, answer, data=DATA)
    if as_json:
        rows = [as_row(result, answer) for result in results]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        tell_all(results, answer)
        count = sum(result.passed for result in results)
        click.echo(_("Contrôles réussis : {count} sur {total}.").format(count=count, total=len(results)))
    if any(result.kind == "broken" for result in results):
        sys.exit(3)
    sys.exit(0 if all(result.passed for result in results) else 1)
