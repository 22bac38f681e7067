"""`course check`: the answers of files, folders, notebooks and progress files, in the order in which they are given.

One Python file is told check by check; several answers are told in a line each, with the rules that they break.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from course import memory, notebook
from course.checking.runner import Result, run
from course.checking.words import sentence
from course.commands.asked import Asked, asked
from course.commands.exercises import EXERCISE, read
from course.commands.progress import counted
from course.commands.results import as_row, exit_code, heading, tell_all
from course.datasets import DATA
from course.exercise import Exercise
from course.handin import Answer
from course.interface import _
from course.work import Work


@click.command(
    help=_("Contrôle des réponses, règle par règle.")
    + " "
    + _(
        "FICHIER est un fichier Python qui porte le nom de son exercice, un carnet Jupyter, un dossier, ou le fichier "
        "progression.json du site. Sans FICHIER, le dossier courant est contrôlé."
    ),
    epilog=_(
        "Codes de sortie : 0 tout passe ; 1 une règle n’est pas respectée ; 2 rien à contrôler, ou un fichier "
        "illisible ; 3 exercice abîmé ; 130 interruption."
    ),
)
@click.argument("paths", metavar=_("[FICHIER]…"), nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--exercise",
    "name",
    metavar=_("EXERCICE"),
    type=EXERCISE,
    help=_("Nom de l’exercice, si le fichier en porte un autre."),
)
@click.option("--json", "as_json", is_flag=True, help=_("Répond en JSON."))
def check(paths: tuple[Path, ...], name: str | None, as_json: bool) -> None:
    paths = paths or (Path("."),)
    wanted = asked(paths, name or "")
    tell_aside(wanted)
    # A file is named in what is told, unless there is but one.
    alone = len(paths) == 1 and not paths[0].is_dir()
    if alone and paths[0].suffix not in (".json", notebook.SUFFIX):
        sys.exit(check_one(wanted.works[0][0], as_json))
    code = check_all(wanted, as_json, named=not alone)
    sys.exit(max(code, 2) if wanted.problems else code)


def tell_aside(wanted: Asked) -> None:
    """Say what is not checked, and why; ends with code 2 when nothing is left to check."""
    for said in wanted.aside:
        click.echo(said, err=True)
    if wanted.unknown:
        message = _("Inconnus de ce cours, donc laissés de côté : {names}.")
        click.echo(message.format(names=", ".join(dict.fromkeys(wanted.unknown))), err=True)
    if not wanted.works:
        raise click.UsageError("\n".join(wanted.problems))
    for said in wanted.problems:
        click.echo(said, err=True)


def check_one(work: Work, as_json: bool) -> int:
    """Tell of each check of an answer; give the exit code."""
    results = checked(read(work.exercise), work.source)
    if as_json:
        click.echo(json.dumps([as_row(result, work.source) for result in results], ensure_ascii=False, indent=2))
    else:
        tell_all(results, work.source)
        count = sum(result.passed for result in results)
        click.echo(_("Contrôles réussis : {count} sur {total}.").format(count=count, total=len(results)))
    return exit_code(results)


def check_all(wanted: Asked, as_json: bool, named: bool) -> int:
    """Tell of each answer in a line, and of the rules that it breaks; give the exit code."""
    found = list(verdicts(wanted))
    if as_json:
        rows = [as_answer(*one, named) for one in found]
        click.echo(json.dumps({"answers": rows, "unknown": wanted.unknown}, ensure_ascii=False, indent=2))
    else:
        for exercise, work, _answer, results in found:
            click.echo(heading(_(exercise.title), results, work.path if named else None))
            if all(result.kind == "missing" for result in results):  # the starter as it was given
                click.echo(f"    {sentence(results[0], _)}")
            elif failed := [result for result in results if not result.passed]:
                tell_all(failed, work.source)
        codes = [exit_code(results) for *_rest, results in found]
        message = _("Exercices réussis : {count} sur {total}")
        click.echo(message.format(count=codes.count(0), total=len(codes)))
    return max(exit_code(results) for *_rest, results in found)


def verdicts(wanted: Asked) -> Iterator[tuple[Exercise, Work, Answer | None, list[Result]]]:
    """Each answer with its exercise and what the checks found, one after the other."""
    for work, answer in counted(wanted.works, _("Contrôles")):
        exercise = read(work.exercise)
        yield exercise, work, answer, checked(exercise, work.source)


def checked(exercise: Exercise, answer: str) -> list[Result]:
    """What the checks find; a text that passes is remembered."""
    results = run(exercise, answer, data=DATA)
    if exit_code(results) == 0:
        memory.note_passed(exercise, answer)
    return results


def as_answer(exercise: Exercise, work: Work, answer: Answer | None, results: list[Result], named: bool) -> dict:
    """An answer as a program reads it; `claimed` is when her browser saw it pass, if she handed in a progress file."""
    return {
        "exercise": exercise.name,
        "title": _(exercise.title),
        **({"file": str(work.path)} if named else {}),
        "passed": all(result.passed for result in results),
        **({"saved": answer.saved.isoformat()} if answer else {}),
        **({"claimed": answer.passed and answer.passed.isoformat()} if answer else {}),
        "checks": [as_row(result, work.source) for result in results],
    }
