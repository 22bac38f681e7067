"""What `course grade` and `course report` do."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from course.commands.exercises import read
from course.commands.progress import counted
from course.contents import exercise_names
from course.grading.cluster import NoCluster
from course.grading.grader import Run, graded, here
from course.grading.hidden import failing
from course.grading.intake import submissions
from course.grading.job import Outcome, job
from course.grading.journal import NAME, Journal
from course.grading.listing import Unusable
from course.grading.settings import Settings
from course.grading.shard import Shard
from course.grading.submission import Submission
from course.grading.verdict import Status, Verdict
from course.interface import _, current
from course.starter import solution

BROKEN, UNSAFE, NOTHING = 3, 4, 5  # exit codes


def part_of(text: str | None, roster: Path | None, pseudonyms: bool) -> Shard | None:
    """The part of the class that is asked for, None for the whole. Raises click.UsageError.

    A class list filled in from a part would have empty marks for those of the others, and parts numbered apart would
    give one number to two people: both are for the whole.
    """
    try:
        part = Shard.parse(text) if text else None
    except ValueError as error:
        message = _("« {text} » n’est pas une part : écrivez par exemple 2/8.")
        raise click.UsageError(message.format(text=text)) from error
    for option, is_given in (("--roster", roster), ("--pseudonyms", pseudonyms)):
        if part and is_given:
            message = _("{option} ne va pas avec --shard : donnez-le à « course report », qui réunit les parts.")
            raise click.UsageError(message.format(option=option))
    return part


def apart(folder: Path, handed_in: Path) -> None:
    """Refuse to write reports within what was handed in: the next run would take them for a student's work."""
    if handed_in.is_dir() and folder.resolve().is_relative_to(handed_in.resolve()):
        message = _("{path} contient ce qui a été remis : donnez à --out un dossier qui n’y est pas.")
        raise click.UsageError(message.format(path=handed_in))


def taken(path: Path, names: tuple[str, ...], part: Shard | None) -> tuple[list[Submission], tuple[str, ...]]:
    """What is to be marked of what was handed in, and the exercises to be done: those of all parts of the class.

    Raises click.UsageError.
    """
    for name in names:
        read(name)
    try:
        found = list(submissions(path, exercises=exercise_names(), language=current()))
    except Unusable as error:
        raise click.UsageError(str(error)) from error
    exercises = set(names) or {one.exercise for one in found if one.exercise}
    kept = [one for one in found if (not part or part.holds(one)) and one.exercise in ("", *exercises)]
    return kept, tuple(sorted(exercises, key=exercise_names().index))


def own_checks(folder: Path) -> str:
    """The folder of the teacher's own checks, whole: each file bears the name of an exercise. Raises UsageError."""
    names = [path.stem for path in sorted(folder.glob("*.py")) if not path.name.startswith((".", "_"))]
    if not names:
        message = _("{path} ne contient aucun contrôle : un fichier y porte le nom de son exercice, comme {example}.")
        raise click.UsageError(message.format(path=folder, example=f"{exercise_names()[0]}.py"))
    for name in names:
        read(name)
    return str(folder.resolve())


def prove(settings: Settings, names: Iterable[str]) -> None:
    """Try the teacher's own checks on the course's solutions: all must pass. Raises BrokenExercise, NoSandbox."""
    added = [name for name in names if settings.hidden(name)]
    given = [Submission("", name, solution(settings.exercise(name))) for name in added]
    jobs = [job(one) for one in given]
    for outcome in here(settings, 1)(jobs):
        for result in outcome.hidden:
            if not result.passed:
                where = Path(settings.more) / f"{outcome.job.exercise}.py"
                raise failing(where, result, settings.exercise(outcome.job.exercise))


def marked(found: list[Submission], settings: Settings, folder: Path, run: Run) -> list[Verdict]:
    """The verdicts, what an earlier run left in the folder being kept. Raises BrokenExercise, click.UsageError."""
    try:
        return graded(found, Journal(folder / NAME, settings), run, progress)
    except NoCluster as error:
        raise click.UsageError(_("La grappe Dask ne peut pas corriger : {error}").format(error=error)) from error
    except KeyboardInterrupt:
        click.echo(_("Correction interrompue : relancez la même commande, le travail fait est gardé."), err=True)
        raise


def progress(outcomes: Iterable[Outcome], count: int) -> Iterator[Outcome]:
    """The outcomes, counted."""
    return counted(outcomes, _("Correction"), count)


def warn() -> None:
    """Say aloud that nothing holds the answers."""
    words = _("SANS BAC À SABLE : ces réponses ont vos droits, sur vos fichiers et sur le réseau.")
    click.echo(click.style(words, fg="red", bold=True), err=True)


def code(verdicts: list[Verdict]) -> int:
    """The exit code of these verdicts."""
    statuses = {one.status for one in verdicts if one.submission.exercise}
    if not statuses:
        return NOTHING
    return BROKEN if Status.BROKEN in statuses else 0 if statuses == {Status.CORRECT} else 1
