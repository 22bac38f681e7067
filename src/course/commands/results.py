"""What the checks found, for a program or for a person at a terminal."""

import click

from course.checking.explaining import explanation
from course.checking.report import shows_hint
from course.checking.runner import Result
from course.checking.words import sentence
from course.interface import _

PRINTED = 10  # lines shown of what an answer prints; --json gives them all


def as_row(result: Result, answer: str) -> dict:
    """A result as a program reads it: the facts, and the sentences in the reader's language."""
    return {
        "check": result.name,
        "passed": result.passed,
        "rule": _(result.rule),
        "kind": result.kind,
        "call": result.fields.get("call") or result.fields.get("expression", ""),
        **{key: value for key, value in result.fields.items() if key != "call"},
        "message": "" if result.passed else sentence(result, _),
        "explanation": explanation(result, answer, _),
        "hint": _(result.hint) if shows_hint(result) else "",
        "output": result.output,
    }


def tell_all(results: list[Result], answer: str) -> None:
    """Results for a person; why the file cannot be run, and what explains several failures, is told once."""
    explained = [explanation(result, answer, _) for result in results]
    if results[0].kind == "load":
        click.echo("\n".join(filter(None, (sentence(results[0], _), explained[0]))))
    else:
        for rank, (result, text) in enumerate(zip(results, explained)):
            tell(result, text if text not in explained[:rank] else "")


def tell(result: Result, explained: str) -> None:
    """One result for a person: the rule; where it fails, what happened and why, what was printed, the hint."""
    mark = click.style("✓", fg="green") if result.passed else click.style("✗", fg="red")
    click.echo(f"{mark} {_(result.rule)}")
    if result.passed:
        return
    click.echo(f"    {sentence(result, _)}")
    if explained:
        click.echo(f"    {explained}")
    if result.output:
        click.echo("    " + _("Votre programme a écrit :"))
        lines = result.output.splitlines()
        shown = lines if len(lines) <= PRINTED else [*lines[:PRINTED], "…"]
        click.echo("".join(f"      {line}\n" for line in shown), nl=False)
    if shows_hint(result):
        click.echo(click.style("    " + _("Indice : {hint}").format(hint=_(result.hint)), fg="yellow"))
