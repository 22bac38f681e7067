"""`course translate check`: what is missing, out of date or damaged, in the catalogues or in one of them."""

import json
import sys
from pathlib import Path

import click

from course.commands.translating import asked, extracted, refused
from course.interface import _
from course.languages import ROOT, SOURCE
from course.translation import gate, source
from course.translation.faults import markup
from course.translation.finding import Finding, errors, summed_up
from course.translation.pofile import BrokenCatalogue
from course.translation.templates import markdown_settings

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(help=_("Contrôle les catalogues : complets, à jour, et fidèles à ce que la source contient."))
@asked
@click.option("--file", "path", metavar=_("FICHIER.po"), type=FILE, help=_("Contrôle ce seul catalogue…"))
@click.option("--against", "template", metavar=_("FICHIER.pot"), type=FILE, help=_("…d’après ce modèle."))
@click.option("--json", "as_json", is_flag=True, help=_("Répond en JSON."))
def check(codes: list[str], path: Path | None, template: Path | None, as_json: bool) -> None:
    if bool(path) != bool(template):
        raise click.UsageError(_("--file et --against vont ensemble : un catalogue et le modèle qu’il traduit."))
    try:
        findings = of_file(path, template) if path else of_languages(codes)
    except BrokenCatalogue as error:  # the glossary, or a list of words
        raise refused(error, ROOT) from error
    if as_json:
        click.echo(json.dumps([finding.row() for finding in findings], ensure_ascii=False, indent=2))
    else:
        for line, is_remark in summed_up(findings):
            click.secho(line, fg="yellow" if is_remark else "red")
    wrong = errors(findings)
    summary = _("{what} ; erreurs : {errors} ; remarques : {remarks}")
    what = path or _("Langues : {codes}").format(codes=", ".join(codes))
    click.echo(summary.format(what=what, errors=wrong, remarks=len(findings) - wrong), err=True)
    sys.exit(1 if wrong else 0)


def of_languages(codes: list[str]) -> list[Finding]:
    """The findings in the catalogues of these languages; those in the pages and programs beside those of French."""
    templates, found = extracted(ROOT), list(source.check(ROOT)) if SOURCE in codes else []
    hidden = not sys.stderr.isatty()
    with click.progressbar(codes, file=sys.stderr, hidden=hidden, item_show_func=lambda code: code) as bar:
        for code in bar:
            found += gate.check([code], ROOT, templates)
    return found


def of_file(path: Path, template: Path) -> list[Finding]:
    """The findings in one catalogue; ends with code 2 when it, or what it is compared with, is none."""
    try:
        return gate.compare_files(path, template, markup.parser(markdown_settings(ROOT)))
    except BrokenCatalogue as error:
        refusal = refused(error, ROOT)
        refusal.exit_code = 2
        raise refusal from error
    except ValueError as error:
        message = _(
            "{path} ne dit pas sa langue : mettez `Language:` dans l’en-tête, ou donnez au fichier "
            "le nom de sa langue, comme es.po."
        )
        raise click.UsageError(message.format(path=path)) from error
