"""`course watch`: check again at each save, and show the first exercise that fails, until it passes."""

import time
from collections.abc import Iterator
from pathlib import Path

import click

from course.commands.exercises import following, read
from course.commands.progress import counted
from course.commands.results import heading, lines, mark
from course.contents import exercise_names
from course.interface import _
from course.watch import Verdict, Watch

PAUSE = 0.25  # seconds between two looks at the files


@click.command(
    help=_("Contrôle vos réponses à chaque enregistrement.")
    + " "
    + _(
        "Le premier exercice qui échoue est montré ; quand il passe, le suivant l’est. Sans DOSSIER, le dossier "
        "courant est suivi."
    ),
    epilog=_("Ctrl+C arrête la commande, avec le code de sortie 130."),
)
@click.argument("path", metavar=_("[DOSSIER|FICHIER]"), default=".", type=click.Path(exists=True, path_type=Path))
def watch(path: Path) -> None:
    if not path.is_dir() and path.suffix == ".py":
        read(path.stem)
    screen, watched = Screen(), Watch(path)
    while True:
        if watched.look(lambda paths: counted(paths, _("Contrôles"))) or not screen.shown:
            screen.show(watched)
        time.sleep(PAUSE)


class Screen:
    """What is shown of the verdicts, told again only when it changes: on a terminal in place, elsewhere below."""

    def __init__(self):
        self.shown = ""
        self.passed: set[str] | None = None

    def show(self, watched: Watch) -> None:
        text = "\n".join(drawing(watched))
        passed = {verdict.exercise.name for verdict in watched.verdicts if verdict.passed}
        fresh = set() if self.passed is None else passed - self.passed
        news = [verdict for verdict in watched.verdicts if verdict.exercise.name in fresh]
        self.passed = passed
        if text == self.shown:
            return
        click.clear()  # does nothing off a terminal
        if self.shown:
            click.echo()
        for verdict in news:
            click.echo(f"{mark(True)} {click.style(_(verdict.exercise.title), bold=True)}")
        click.echo(text)
        self.shown = text


def drawing(watched: Watch) -> Iterator[str]:
    """The lines to show: how many are done, the first exercise that fails, what cannot be read."""
    verdicts = watched.verdicts
    failing = next((verdict for verdict in verdicts if not verdict.passed), None)
    done = sum(verdict.passed for verdict in verdicts)
    message = _("Exercices réussis : {count} sur {total}")
    yield click.style(message.format(count=done, total=len(verdicts) + len(watched.problems)), bold=True)
    for problem in watched.problems:
        yield click.style(str(problem), fg="yellow")
    if failing:
        yield from of(failing)
    elif verdicts and not watched.problems:
        yield from advice(verdicts)
    elif not watched.problems:
        message = _("Il n’y a pas encore d’exercice ici. Pour commencer : course start {name}")
        yield message.format(name=exercise_names()[0])


def of(verdict: Verdict) -> Iterator[str]:
    """An exercise that fails: its heading, then rule by rule."""
    results = list(verdict.results)
    yield heading(_(verdict.exercise.title), results, verdict.work.path)
    yield from lines(results, verdict.work.source)


def advice(verdicts: list[Verdict]) -> Iterator[str]:
    """What to do when all passes."""
    yield _("Tout passe.")
    begun = {verdict.exercise.name for verdict in verdicts}
    after = following(verdicts[-1].exercise.name)
    name = after if after not in begun else next((one for one in exercise_names() if one not in begun), "")
    if name:
        yield _("Pour l’exercice suivant : course start {name}").format(name=name)
