"""What the commands share: the exercise that is named, its answer in a folder, the folder itself."""

import difflib
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from course import notebook, work
from course.commands.results import harmless
from course.contents import exercise_names
from course.datasets import EXERCISES
from course.exercise import Exercise
from course.interface import _


def read(name: str) -> Exercise:
    """The exercise of this name; ends with code 2 when there is none, and names those that look like it."""
    names = exercise_names()
    if name in names:
        return Exercise.read(EXERCISES / f"{name}.py")
    if near := difflib.get_close_matches(name, names):
        message = _("Il n’y a pas d’exercice « {name} ». Vouliez-vous dire : {names} ?")
    else:
        message = _("Il n’y a pas d’exercice « {name} ». Pour les voir tous : course list")
    raise click.UsageError(message.format(name=harmless(name), names=", ".join(near)))


class ExerciseName(click.ParamType):
    """The name of an exercise of the course, that a shell completes in the order of the course."""

    name = "exercise"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return read(value).name

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return [
            CompletionItem(name, help=_(Exercise.read(EXERCISES / f"{name}.py").title))
            for name in exercise_names()
            if name.startswith(incomplete)
        ]


def following(name: str) -> str:
    """Name of the exercise that comes after this one in the course, or ""."""
    names = exercise_names()
    return "".join(names[names.index(name) + 1 :][:1])


EXERCISE = ExerciseName()
name_argument = click.argument("name", metavar=_("EXERCICE"), type=EXERCISE)


def folder_option(help: str):
    """The option `--in DIR`: the folder of the learner's work, that of the command by default."""
    kind = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.option("--in", "folder", metavar=_("DOSSIER"), type=kind, default=".", help=help)


def answer_in(folder: Path, name: str) -> work.Work:
    """The answer to an exercise that a folder holds; ends with code 2 when it has none, or none that can be read."""
    found = []
    for one in work.folder_works(folder):
        if isinstance(one, work.Work):
            found += [one] if one.exercise == name else []
        elif one.path.stem == name:
            raise click.UsageError(str(one))
    if found:
        return work.newest(found)[0][0]
    path = folder / f"{name}.py"
    message = _("{path} n’existe pas. Pour commencer : course start {name}")
    raise click.UsageError(message.format(path=path, name=name))


def answer_file(folder: Path, name: str) -> Path | None:
    """The file of an exercise in a folder, as `course start` names it, saved last; None when there is none."""
    paths = (folder / f"{name}{suffix}" for suffix in (".py", notebook.SUFFIX))
    return max((path for path in paths if path.exists()), key=work.saved, default=None)
