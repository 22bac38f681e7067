"""`course build` and `course serve`."""

import os
import sys

import click

from course.interface import _


@click.command(help=_("Construit le site dans toutes les langues, dans build/html."))
def build() -> None:
    from course.site.build import SITE, assemble
    from course.site.build import build as build_site
    from course.site.npm import NpmFailed

    failed = False
    for built in build_site():
        if built.warnings:
            failed = True
            click.echo(built.warnings, err=True)
            click.secho(_("{language} : échec").format(language=built.language.name), fg="red", err=True)
        else:
            click.echo(
                _("{language} : {seconds} s").format(language=built.language.name, seconds=f"{built.seconds:.1f}")
            )
    if failed:
        sys.exit(1)
    try:
        assemble()
    except NpmFailed as error:
        message = _("Les exercices ne s’exécuteront pas dans les pages : {reason}.").format(reason=error)
        click.secho(message, fg="yellow", err=True)
        if os.environ.get("CI") == "true":  # what is published has them run
            sys.exit(1)
    except RuntimeError as error:
        raise click.ClickException(str(error).strip()) from error
    click.echo(_("Le site est dans {folder}").format(folder=SITE))


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
