"""`course books`: the course as a PDF and as an EPUB."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from course.commands.completeness import tell_incomplete
from course.commands.progress import counted
from course.commands.site import told
from course.interface import _
from course.languages import Language, languages

if TYPE_CHECKING:
    from course.book.shelf import Order

NO_CHROMIUM = 4
FORMATS = ("epub", "pdf")


@click.command(
    help=_("Écrit le cours en livre, en EPUB et en PDF, dans build/books. LANGUE est un code ; par défaut, toutes."),
    epilog=_(
        "Codes de sortie : 0 tout va bien ; 1 un livre n’a pas pu être écrit ; 2 mauvais usage ; 4 il manque Chromium "
        "pour les PDF, et les EPUB sont écrits ; 130 interruption par Ctrl+C."
    ),
)
@click.argument("codes", metavar=_("[LANGUE]…"), nargs=-1, type=click.Choice([one.code for one in languages()]))
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="FORMAT",
    type=click.Choice(FORMATS, case_sensitive=False),
    help=_("EPUB ou PDF ; par défaut, les deux."),
)
@click.option(
    "--out",
    metavar=_("DOSSIER"),
    type=click.Path(file_okay=False, path_type=Path),
    help=_("Dossier où écrire les livres ; par défaut, build/books."),
)
def books(codes: tuple[str, ...], formats: tuple[str, ...], out: Path | None) -> None:
    from course.site.books import shelf
    from course.site.build import SITE

    tell_incomplete()
    if code := write(codes, formats or FORMATS, out or shelf(SITE)):
        sys.exit(code)


def write(codes: Iterable[str], formats: Iterable[str], out: Path) -> int:
    """Write the books of these languages, of all when none is named; the exit code."""
    from course.book.chromium import NoChromium
    from course.book.shelf import Order, make
    from course.site.build import build

    chosen = [Language(code) for code in dict.fromkeys(codes)] or list(languages())
    if not told(build(alone=True, offered=chosen)):
        return 1
    # All EPUBs come first: they need no browser.
    wanted = [Order(language, one) for one in FORMATS if one in formats for language in chosen]
    for order in counted(wanted, _("Livres")):
        try:
            path = make(order, out)
        except NoChromium as error:
            message = _("Les PDF ne sont pas écrits : {reason}.").format(reason=error)
            click.secho(message, fg="yellow", err=True)
            return NO_CHROMIUM
        except (RuntimeError, ValueError) as error:
            return failed(order, error)
        click.echo(_("Livre : {path}").format(path=path))
    return 0


def failed(order: "Order", error: Exception) -> int:
    """Say which book could not be written, and why."""
    message = _("{language}, {format} : le livre n’a pas pu être écrit ({error})")
    named = message.format(language=order.language.name, format=order.format.upper(), error=error)
    click.secho(named, fg="red", err=True)
    return 1
