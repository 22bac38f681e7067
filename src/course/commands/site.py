"""`course build` and `course serve`."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from course.commands.completeness import tell_incomplete
from course.interface import _

if TYPE_CHECKING:
    from course.site.sphinxrun import Built


@click.command(help=_("Construit le site dans toutes les langues, dans build/html."))
@click.option("--zip", "zipped", is_flag=True, help=_("Écrit aussi une archive par langue, à lire sans réseau."))
def build(zipped: bool) -> None:
    from course.site.archive import write_archives
    from course.site.build import SITE, assemble
    from course.site.build import build as build_site
    from course.site.npm import NpmFailed

    tell_incomplete()
    if not told(build_site()):
        sys.exit(1)
    with blaming():
        try:
            assemble()
        except NpmFailed as error:
            message = _("Les exercices ne s’exécuteront pas dans les pages : {reason}.").format(reason=error)
            click.secho(message, fg="yellow", err=True)
            if os.environ.get("CI") == "true":  # what is published has them run
                sys.exit(1)
    click.echo(_("Le site est dans {folder}").format(folder=SITE))
    if zipped:
        if not told(build_site(alone=True)):
            sys.exit(1)
        with blaming():
            for path in write_archives():
                click.echo(_("Archive : {path}").format(path=path))


@contextmanager
def blaming() -> Iterator[None]:
    """End the command with what a program that the build calls said, when it failed."""
    try:
        yield
    except RuntimeError as error:
        raise click.ClickException(str(error).strip()) from error


def told(builds: Iterator["Built"]) -> bool:
    """Tell of each language as it ends; say whether all are built."""
    failed = False
    for built in builds:
        if built.warnings:
            failed = True
            click.echo(built.warnings, err=True)
            click.secho(_("{language} : échec").format(language=built.language.name), fg="red", err=True)
        else:
            click.echo(
                _("{language} : {seconds} s").format(language=built.language.name, seconds=f"{built.seconds:.1f}")
            )
    return not failed


@click.command(help=_("Construit le site, le sert sur cette machine et le reconstruit à chaque changement."))
@click.option(
    "--port",
    metavar="PORT",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help=_("Port du serveur."),
)
def serve(port: int) -> None:
    from course.site.serve import Preview

    if not Preview(port).run():
        sys.exit(1)
