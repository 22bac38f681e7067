"""`course translate`: what a translator needs, from the French sources to catalogues that pass the gate.

Exit codes: 0 all right, 1 something is left to correct, 2 wrong usage.
"""

import sys
from pathlib import Path

import click

from course.commands.check_translations import check
from course.commands.preview import preview
from course.commands.status import status
from course.commands.todo import todo
from course.commands.translating import asked, command, extracted, refused, shown
from course.interface import _
from course.languages import ROOT, is_language, languages
from course.translation import catalogues
from course.translation.place import place
from course.translation.pofile import BrokenCatalogue
from course.translation.prefilled import prefilled
from course.translation.provenance import HUMAN, MACHINE


@click.group(help=_("Les traductions : ajouter une langue, mettre à jour, contrôler."))
def translate() -> None:
    pass


@translate.command(help=_("Ajoute une langue : crée tous ses catalogues, à traduire."))
@click.argument("code", metavar=_("LANGUE"))
@click.option("--machine", is_flag=True, help=_("La traduction sera faite par une machine : les pages le diront."))
def add(code: str, machine: bool) -> None:
    code, refusal = code.replace("-", "_"), ""
    if not is_language(code):
        refusal = _("« {code} » n’est pas un code de langue ; en voici : « de », « zh_CN ».")
    elif code in [language.code for language in languages()]:
        refusal = _("« {code} » est déjà une langue du cours. Pour la mettre à jour : course translate update {code}")
    if refusal:
        raise click.BadParameter(refusal.format(code=code), param_hint=_("LANGUE"))
    updated([code], prefilled(code), MACHINE if machine else HUMAN)
    for line in (
        _("Voyez ce qu’il y a à faire : {course} translate todo {code}"),
        _("Voyez vos traductions dans les pages, à mesure : {course} translate preview {code}"),
        _("Contrôlez-les : {course} translate check {code}"),
    ):
        click.echo(line.format(course=command(), code=code))


@translate.command(help=_("Met les catalogues à jour d’après le français d’aujourd’hui."))
@asked
def update(codes: list[str]) -> None:
    updated(codes)


def updated(codes: list[str], known: dict | None = None, provenance: str = MACHINE) -> None:
    """Update the catalogues of these languages, telling of each; end with code 1 when one cannot be read."""
    templates = extracted(ROOT)
    try:
        for done in catalogues.update(codes, ROOT, templates, known, provenance):
            for path in done.removed:
                click.echo(_("{path} : supprimé, sans objet").format(path=shown(path, ROOT)))
            message = _("{code} : catalogues récrits : {written} ; messages retirés : {gone} ; à traduire : {left}")
            click.echo(message.format(code=done.code, written=len(done.written), left=done.left, gone=done.gone))
    except BrokenCatalogue as error:
        raise refused(error, ROOT) from error


@translate.command("format", help=_("Met des catalogues en forme ; sans FICHIER, tous, et supprime ceux sans objet."))
@click.argument(
    "paths", metavar=_("[FICHIER]…"), nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--check", "only_check", is_flag=True, help=_("N’écrit rien : nomme ce qui n’est pas en forme."))
def format_(paths: tuple[Path, ...], only_check: bool) -> None:
    unformed = 0
    for path in paths or catalogues.files(ROOT):
        try:
            if not paths and not catalogues.is_needed(*place(path)):
                unformed += 1
                if not only_check:
                    path.unlink()
                message = _("{path} : sans objet") if only_check else _("{path} : supprimé, sans objet")
                click.echo(message.format(path=shown(path, ROOT)))
            elif any(catalogues.tidy([path], only_check)):
                unformed += 1
                message = _("{path} : n’est pas en forme") if only_check else _("{path} : remis en forme")
                click.echo(message.format(path=shown(path, ROOT)))
        except BrokenCatalogue as error:
            raise refused(error, ROOT) from error
        except ValueError as error:
            message = _("{path} n’est pas un catalogue : il faut LANGUE/LC_MESSAGES/NOM.po.")
            raise click.UsageError(message.format(path=path)) from error
    sys.exit(1 if only_check and unformed else 0)


for command_ in (check, todo, preview, status):
    translate.add_command(command_)
