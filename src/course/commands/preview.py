"""`course translate preview`: a translator sees her language as she writes it."""

import sys
from pathlib import Path

import click

from course.commands.site import blaming
from course.commands.translating import shown
from course.interface import _
from course.languages import ROOT, SOURCE, Language, languages
from course.site.editor import Editor
from course.site.npm import NpmFailed
from course.translation.standing import broken

EXAMPLE = "code --goto {file}:{line}"


def offered(context: click.Context, parameter: click.Parameter, code: str) -> Language:
    """The language to show: one that has catalogues."""
    if code not in (known := [language.code for language in languages() if language.code != SOURCE]):
        message = _("« {code} » n’a pas de catalogues. Langues : {known}. Lancez « course translate add {code} ».")
        raise click.BadParameter(message.format(code=code, known=", ".join(known)))
    return Language(code)


def read_editor(context: click.Context, parameter: click.Parameter, command: str | None) -> Editor | None:
    """The editor asked for, if any."""
    try:
        return Editor.read(command) if command is not None else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command(help=_("Montre votre traduction dans le navigateur, à mesure que vous l’enregistrez."))
@click.argument("language", metavar=_("LANGUE"), callback=offered)
@click.option(
    "--port",
    metavar="PORT",
    type=click.IntRange(0, 65535),
    # Not the port of `course serve`: what a browser keeps of the site must not answer for the preview.
    default=8100,
    show_default=True,
    help=_("Port du serveur."),
)
@click.option(
    "--editor",
    metavar=_("COMMANDE"),
    callback=read_editor,
    help=_("Commande qui ouvre votre éditeur à une ligne d’un catalogue, comme : {example}").format(example=EXAMPLE),
)
@click.option(
    "--out",
    metavar=_("DOSSIER"),
    type=click.Path(file_okay=False, path_type=Path),
    help=_("Construit seulement, dans ce dossier, sans servir les pages."),
)
@click.option("--live", is_flag=True, hidden=True)  # whoever serves the pages answers for their panels
def preview(language: Language, port: int, editor: Editor | None, out: Path | None, live: bool) -> None:
    if out:
        if not is_preview(out := out.resolve(), language):
            message = _("{folder} contient autre chose qu’une prévisualisation : donnez un dossier nouveau.")
            raise click.BadParameter(message.format(folder=out), param_hint="--out")
        write(language, out, live)
    else:
        from course.site.draftserver import Draft

        if not Draft(language, port, editor).run():
            sys.exit(1)


def is_preview(folder: Path, language: Language) -> bool:
    """Say whether a preview may be written in a folder: it is not there, or empty, or holds an earlier one."""
    earlier = folder / language.slug / "index.html"
    return not folder.exists() or not any(folder.iterdir()) or earlier.exists()


def write(language: Language, out: Path, live: bool) -> None:
    """Build the preview into a folder; what cannot be read ends the command, what is left to translate does not."""
    from course.site.panel import write_panels
    from course.site.preview import build_preview, write_exercises

    if stopped := broken(language.code):
        for error in stopped:
            click.secho(f"{shown(error.path, ROOT).as_posix()}:{error.line}: {error.text}", fg="red", err=True)
        sys.exit(1)
    if failed := [built for built in build_preview(language, out) if built.warnings]:
        for built in failed:
            click.echo(built.warnings, err=True)
        sys.exit(1)
    with blaming():
        if not live:
            write_panels(language, out)
        try:
            write_exercises(language, out)
        except NpmFailed as error:
            message = _("Les exercices ne s’exécuteront pas dans les pages : {reason}.").format(reason=error)
            click.secho(message, fg="yellow", err=True)
    click.echo(_("La prévisualisation est dans {folder}").format(folder=out))
