"""What `course grade` and `course report` do and say."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from course.commands.exercises import read
from course.commands.progress import counted
from course.contents import exercise_names
from course.grading import neutral
from course.grading.cluster import NoCluster
from course.grading.grader import Run, graded, here
from course.grading.hidden import failing
from course.grading.intake import submissions
from course.grading.job import Outcome, job
from course.grading.journal import NAME, Journal
from course.grading.listing import Unusable
from course.grading.reports import PAGE, RESULTS, TABLE
from course.grading.settings import Settings
from course.grading.shard import Shard
from course.grading.statuswords import WORDS
from course.grading.submission import Submission
from course.grading.verdict import Status, Verdict
from course.interface import _, current
from course.starter import solution

BROKEN, UNSAFE, NOTHING = 3, 4, 5  # exit codes


def taken(path: Path, names: tuple[str, ...], shard: str | None) -> tuple[list[Submission], tuple[str, ...]]:
    """What is to be marked of what was handed in, and the exercises to be done: those of all parts of the class.

    Raises click.UsageError.
    """
    for name in names:
        read(name)
    try:
        part = Shard.parse(shard) if shard else Shard(1, 1)
    except ValueError as error:
        message = _("« {text} » n’est pas une part : écrivez par exemple 2/8.")
        raise click.UsageError(message.format(text=shard)) from error
    try:
        found = list(submissions(path, exercises=exercise_names(), language=current()))
    except Unusable as error:
        raise click.UsageError(str(error)) from error
    exercises = set(names) or {one.exercise for one in found if one.exercise}
    kept = [one for one in found if part.holds(one) and one.exercise in ("", *exercises)]
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


def tell(verdicts: list[Verdict], exercises: tuple[str, ...], folder: Path, remarks: list[str]) -> None:
    """What was found, for a person: how many of each status, what could not be read, where the reports are."""
    counts = Counter(one.status for one in verdicts if one.submission.exercise)
    people = len({(one.submission.student, one.submission.identity) for one in verdicts})
    message = _("Personnes : {people} ; exercices : {exercises} ; réponses : {answers}.")
    click.echo(message.format(people=people, exercises=len(exercises), answers=counts.total()))
    for status in Status:
        if counts[status]:
            click.echo(f"  {counts[status]:>5}  {_(WORDS[status])}")
    for one in verdicts:
        if one.submission.problem:
            student, problem = neutral.name(one.submission.student), neutral.sentence(one.submission.problem)
            click.echo(f"{student} · {problem}", err=True)
    for remark in remarks:
        click.echo(neutral.sentence(remark), err=True)
    click.echo(_("Les rapports sont écrits ; commencez par {path}.").format(path=folder / PAGE))


def tell_json(verdicts: list[Verdict], exercises: tuple[str, ...], folder: Path, remarks: list[str]) -> None:
    """What was found, for a program."""
    counts = Counter(one.status for one in verdicts if one.submission.exercise)
    told = {
        "exercises": list(exercises),
        "submissions": counts.total(),
        "statuses": {status.value: counts[status] for status in Status},
        "unused": [one.submission.problem for one in verdicts if not one.submission.exercise],
        "remarks": remarks,
        "files": {name: str(folder / name) for name in (RESULTS, TABLE, PAGE)},
    }
    click.echo(json.dumps(told, ensure_ascii=False, indent=2))


def code(verdicts: list[Verdict]) -> int:
    """The exit code of these verdicts."""
    statuses = {one.status for one in verdicts if one.submission.exercise}
    if not statuses:
        return NOTHING
    return BROKEN if Status.BROKEN in statuses else 0 if statuses == {Status.CORRECT} else 1
