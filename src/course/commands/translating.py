"""What the commands of `course translate` share: the languages asked for, today's messages, what is said of a file."""

import sys
from pathlib import Path

import click
from sphinx.errors import SphinxError

from course.interface import _
from course.languages import languages
from course.translation.pofile import BrokenCatalogue
from course.translation.templates import Templates, extract


def codes(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> list[str]:
    """The languages asked for, or every one of the site."""
    known = [language.code for language in languages()]
    for value in values:
        if value not in known:
            message = _("« {code} » n’est pas une langue du cours ({known}). Ajoutez-la : course translate add {code}")
            raise click.BadParameter(message.format(code=value, known=", ".join(known)))
    return list(dict.fromkeys(values)) or known


asked = click.argument("codes", metavar=_("[LANGUE]…"), nargs=-1, callback=codes)


def extracted(root: Path) -> Templates:
    """Today's messages; ends with code 1 and Sphinx's own words when the pages cannot be read."""
    click.echo(_("Lecture des pages, des exercices et des programmes…"), err=True)
    try:
        return extract(root)
    except SphinxError as error:
        raise click.ClickException(str(error)) from error


def command() -> str:
    """The command `course` as it is typed here."""
    path = Path(sys.executable).with_name("course")
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path.name)


def shown(path: Path, root: Path) -> Path:
    """A path as seen from the root of the course."""
    return path.relative_to(root) if path.is_relative_to(root) else path


def refused(error: BrokenCatalogue, root: Path) -> click.ClickException:
    return click.ClickException(f"{shown(error.path, root)}:{error.line}: {error.text}")
