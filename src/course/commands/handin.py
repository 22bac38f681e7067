"""`course check` on a progress file: every answer in it, in the order of the course."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from course.checking.runner import Result, run
from course.commands.exercises import read
from course.commands.results import as_row, tell_all
from course.datasets import DATA
from course.exercise import Exercise
from course.handin import Answer, BadHandIn, HandIn
from course.interface import _


def check_hand_in(file: Path, name: str | None, as_json: bool) -> None:
    """Check the answers of the file, or that of the exercise of this name; ends the process with its code."""
    try:
        hand_in = HandIn.read(file)
    except BadHandIn as error:
        raise click.UsageError(str(error)) from error
    answers = [answer for answer in hand_in.answers if name in (None, answer.exercise)]
    if hand_in.unknown:
        message = _("Inconnus de ce cours, donc laissés de côté : {names}.")
        click.echo(message.format(names=", ".join(hand_in.unknown)), err=True)
    if not answers:
        raise click.UsageError(_("{path} ne contient aucune réponse à contrôler.").format(path=file))
    rows, verdicts = [], []
    for answer, exercise, results in checked(answers):
        passed = all(result.passed for result in results)
        verdicts.append(3 if any(result.kind == "broken" for result in results) else 0 if passed else 1)
        if as_json:
            rows.append(as_answer(answer, exercise, passed, results))
        else:
            tell_exercise(exercise, results, answer.code)
    if as_json:
        click.echo(json.dumps({"answers": rows, "unknown": hand_in.unknown}, ensure_ascii=False, indent=2))
    else:
        message = _("Exercices réussis : {count} sur {total}")
        click.echo(message.format(count=verdicts.count(0), total=len(verdicts)))
    sys.exit(max(verdicts))


def checked(answers: list[Answer]) -> Iterator[tuple[Answer, Exercise, list[Result]]]:
    """Each answer with its exercise and what the checks found, one after the other."""
    for answer in answers:
        exercise = read(answer.exercise)
        yield answer, exercise, run(exercise, answer.code, data=DATA)


def as_answer(answer: Answer, exercise: Exercise, passed: bool, results: list[Result]) -> dict:
    """An answer as a program reads it; `claimed` is when her browser saw it pass."""
    return {
        "exercise": exercise.name,
        "title": _(exercise.title),
        "passed": passed,
        "saved": answer.saved.isoformat(),
        "claimed": answer.passed and answer.passed.isoformat(),
        "checks": [as_row(result, answer.code) for result in results],
    }


def tell_exercise(exercise: Exercise, results: list[Result], code: str) -> None:
    """A line for the exercise, then the rules that her answer breaks."""
    failed = [result for result in results if not result.passed]
    mark = click.style("✗", fg="red") if failed else click.style("✓", fg="green")
    count = len(results) - len(failed)
    line = _("{title} : {count} sur {total}").format(title=_(exercise.title), count=count, total=len(results))
    click.echo(f"{mark} {click.style(line, bold=True)}")
    if failed:
        tell_all(failed, code)
