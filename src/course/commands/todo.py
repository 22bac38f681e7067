"""`course translate todo`: what is left to translate, in the order of the course."""

from collections.abc import Iterator
from pathlib import Path

import click

from course.commands.columns import columns
from course.commands.translating import asked, extracted, refused
from course.interface import _
from course.languages import ROOT, Language
from course.translation.pofile import BrokenCatalogue
from course.translation.status import State, in_order, status, total


def states(codes: list[str], root: Path) -> dict[str, list[State]]:
    """The states of the catalogues of these languages; ends with code 1 when they, or the pages, cannot be read."""
    templates = in_order(extracted(root), root / "docs" / "index.md")
    try:
        return status(codes, templates, root)
    except BrokenCatalogue as error:
        raise refused(error, root) from error


def name(code: str) -> str:
    """The name of a language in itself, with its code."""
    return f"{Language(code).name} ({code})"


@click.command(help=_("Dit ce qui reste à traduire, page par page, dans l’ordre du cours."))
@asked
def todo(codes: list[str]) -> None:
    for code, found in states(codes, ROOT).items():
        left = [state for state in found if state.left]
        if not left:
            click.echo(_("{language} : tout est traduit et à jour.").format(language=name(code)))
            continue
        click.secho(name(code), bold=True)
        for line in columns(table(left), numbers=(1, 2, 3)):
            click.echo(line)


def table(left: list[State]) -> Iterator[tuple[str, ...]]:
    """A row for each catalogue with something left, between the names of the columns and the total."""
    yield _("catalogue"), _("mots à traduire"), _("messages à traduire"), _("dont périmés")
    everything = total(left)
    for state in (*left, everything):
        label = _("total") if state is everything else state.domain
        yield label, str(state.words_left), str(state.left), str(state.fuzzy)
