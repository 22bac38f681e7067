"""`course translate`: what a translator needs, from the French sources to catalogues that pass the gate.

Exit codes: 0 all right, 1 something is left to correct, 2 wrong usage.
"""

import json
import re
import sys
from pathlib import Path

import click
from babel import Locale, UnknownLocaleError
from sphinx.errors import SphinxError

from course.commands.preview import preview
from course.interface import _
from course.languages import ROOT, languages
from course.translation import catalogues, gate
from course.translation.pofile import BrokenCatalogue, place


def codes(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> list[str]:
    """The languages asked for, or every one of the site."""
    for value in values:
        try:
            known = re.fullmatch(r"[a-z]{2,3}(_[A-Za-z]+)*", value) and Locale.parse(value)
        except (UnknownLocaleError, ValueError):
            known = None
        if not known:
            message = _("« {code} » n’est pas un code de langue, comme « de » ou « zh_CN ».")
            raise click.BadParameter(message.format(code=value))
    return list(dict.fromkeys(values)) or [language.code for language in languages()]


def extracted() -> catalogues.Templates:
    """Today's messages; ends with code 1 and Sphinx's own words when the pages cannot be read."""
    click.echo(_("Lecture des pages, des exercices et des programmes…"), err=True)
    try:
        return catalogues.extract(ROOT)
    except SphinxError as error:
        raise click.ClickException(str(error)) from error


def shown(path: Path) -> Path:
    """A path as seen from the root of the course."""
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path


def refused(error: BrokenCatalogue) -> click.ClickException:
    return click.ClickException(f"{shown(error.path)}:{error.line}: {error.text}")


@click.group(help=_("Les traductions : mettre à jour, mettre en forme, contrôler."))
def translate() -> None:
    pass


FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
asked = click.argument("codes", metavar=_("[LANGUE]…"), nargs=-1, callback=codes)


@translate.command(help=_("Met les catalogues à jour d’après le français ; crée ceux d’une langue nouvelle."))
@asked
def update(codes: list[str]) -> None:
    templates = extracted()
    try:
        for done in catalogues.update(codes, ROOT, templates):
            for path in done.removed:
                click.echo(_("{path} : supprimé, sans objet").format(path=shown(path)))
            message = _("{code} : catalogues récrits : {written} ; messages à traduire : {left}")
            click.echo(message.format(code=done.code, written=len(done.written), left=done.left))
    except BrokenCatalogue as error:
        raise refused(error) from error


@translate.command("format", help=_("Met des catalogues en forme ; sans FICHIER, tous, et supprime ceux sans objet."))
@click.argument("paths", metavar=_("[FICHIER]…"), nargs=-1, type=FILE)
def format_(paths: tuple[Path, ...]) -> None:
    for path in paths or catalogues.files(ROOT):
        try:
            if not paths and not catalogues.is_needed(*place(path)):
                path.unlink()
                click.echo(_("{path} : supprimé, sans objet").format(path=shown(path)))
            elif any(catalogues.tidy([path])):
                click.echo(_("{path} : remis en forme").format(path=shown(path)))
        except BrokenCatalogue as error:
            raise refused(error) from error
        except ValueError as error:
            message = _("{path} n’est pas un catalogue : il faut LANGUE/LC_MESSAGES/NOM.po.")
            raise click.UsageError(message.format(path=path)) from error


@translate.command(help=_("Contrôle les catalogues : complets, à jour, et fidèles au balisage de la source."))
@asked
@click.option("--json", "as_json", is_flag=True, help=_("Répond en JSON."))
def check(codes: list[str], as_json: bool) -> None:
    findings = gate.check(codes, ROOT, extracted())
    if as_json:
        rows = [
            {
                "file": finding.path.as_posix(),
                "line": finding.line,
                "code": finding.code,
                "text": finding.text,
                "remark": finding.remark,
            }
            for finding in findings
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for finding in findings:
            click.secho(str(finding), fg="yellow" if finding.remark else "red")
    errors = sum(not finding.remark for finding in findings)
    summary = _("Langues : {codes} ; erreurs : {errors} ; remarques : {remarks}")
    summary = summary.format(codes=", ".join(codes), errors=errors, remarks=len(findings) - errors)
    click.echo(summary, err=True)
    sys.exit(1 if errors else 0)


translate.add_command(preview)
