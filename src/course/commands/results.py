"""What the checks found, for a program or for a person at a terminal."""

import re
from collections.abc import Iterator
from pathlib import Path

import click

from course.checking.explaining import explanation
from course.checking.report import shows_hint
from course.checking.runner import Result
from course.checking.words import sentence
from course.interface import _

PRINTED = 10  # lines shown of what an answer prints; --json gives them all
CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f]")


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
    for line in lines(results, answer):
        click.echo(line)


def lines(results: list[Result], answer: str) -> Iterator[str]:
    """Results for a person; why the file cannot be run, and what explains several failures, is told once."""
    explained = [explanation(result, answer, _) for result in results]
    if results[0].kind == "load":
        yield from filter(None, (harmless(sentence(results[0], _)), explained[0]))
    else:
        said: set[str] = set()  # that a function is to be written is told once too
        for rank, (result, text) in enumerate(zip(results, explained)):
            happened = sentence(result, _)
            repeated = result.kind == "missing" and happened in said
            said.add(happened)
            yield from told(result, "" if repeated else happened, text if text not in explained[:rank] else "")


def told(result: Result, happened: str, explained: str) -> Iterator[str]:
    """One result for a person: the rule; where it fails, what happened and why, what was printed, the hint."""
    yield f"{mark(result.passed)} {_(result.rule)}"
    if result.passed:
        return
    if happened:
        yield f"    {harmless(happened)}"
    if explained:
        yield f"    {explained}"
    if result.output:
        yield "    " + _("Votre programme a écrit :")
        printed = result.output.splitlines()
        yield from (f"      {harmless(line)}" for line in printed[:PRINTED])
        if len(printed) > PRINTED:
            yield "      …"
    if shows_hint(result):
        yield click.style("    " + _("Indice : {hint}").format(hint=_(result.hint)), fg="yellow")


def harmless(text: str) -> str:
    """The text, its control signs written as their codes: what a program or a file says may not drive the terminal."""
    return CONTROL.sub(lambda sign: ascii(sign[0])[1:-1], text)


def mark(passed: bool) -> str:
    return click.style("✓", fg="green") if passed else click.style("✗", fg="red")


def heading(title: str, results: list[Result], path: Path | None = None) -> str:
    """A line for an exercise: passed or not, its title, how many checks pass, where the answer is."""
    count = sum(result.passed for result in results)
    template = _("{title} : {count} sur {total} ({path})") if path else _("{title} : {count} sur {total}")
    line = template.format(title=title, count=count, total=len(results), path=path)
    return f"{mark(count == len(results))} {click.style(line, bold=True)}"


def exit_code(results: list[Result]) -> int:
    """The exit code that results give: 3 when the exercise is at fault, 1 when a check fails, else 0."""
    if any(result.kind == "broken" for result in results):
        return 3
    return 0 if all(result.passed for result in results) else 1
