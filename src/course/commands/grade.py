"""`course grade`: mark what a class handed in, and write the reports."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from course.commands.marking import NOTHING, UNSAFE, apart, code, marked, own_checks, part_of, prove, taken, warn
from course.commands.scaling import shared, wanted
from course.commands.telling import tell, tell_json
from course.grading.cluster import there
from course.grading.grader import here
from course.grading.marking import Marking, course_version
from course.grading.reports import write_all
from course.grading.results import Results
from course.grading.settings import LIMIT, Settings
from course.interface import _
from course.sandbox import kinds


@click.command(
    help=_("Corrige ce qu’une classe a remis, dans un bac à sable, et écrit les rapports dans le dossier de --out.")
    + " "
    + _(
        "REMISE est un dossier (un dossier par personne), l’archive d’un devoir de Moodle ou de Canvas, des fichiers "
        "progression.json ou des carnets Jupyter."
    ),
    epilog=_(
        "Codes de sortie : 0 tout est juste ; 1 une réponse au moins est à reprendre ; 2 mauvais usage ; "
        "3 exercice en défaut ; 4 aucun bac à sable ; 5 rien à corriger ; 130 interruption : relancez, le travail "
        "fait est gardé."
    ),
)
@click.argument("path", metavar=_("REMISE"), type=click.Path(exists=True, path_type=Path))
@shared
@click.option(
    "--exercise",
    "names",
    multiple=True,
    metavar=_("EXERCICE"),
    help=_("Exercice à noter ; par défaut, tous ceux que quelqu’un a remis."),
)
@click.option(
    "--more",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar=_("DOSSIER"),
    help=_("Dossier de vos propres contrôles, un fichier par exercice, que les élèves ne voient pas."),
)
@click.option(
    "--limit",
    type=click.FloatRange(0.1, 600),
    default=LIMIT,
    metavar=_("SECONDES"),
    help=_("Durée permise à un contrôle ; par défaut, {limit} s.").format(limit=f"{LIMIT:g}"),
)
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    default=None,
    metavar=_("NOMBRE"),
    help=_("Corrections menées de front ; par défaut, une par cœur."),
)
@click.option("--shard", metavar="I/N", help=_("Ne corrige que la part I de N ; course report réunit les parts."))
@click.option("--dask", metavar=_("ADRESSE"), help=_("Corrige sur la grappe Dask de cette adresse."))
@click.option(
    "--unsafe-no-sandbox",
    "unsafe",
    is_flag=True,
    help=_("Exécute les réponses sans bac à sable, avec vos droits. À vos risques."),
)
@click.option("--json", "as_json", is_flag=True, help=_("Répond en JSON."))
def grade(
    path: Path,
    folder: Path,
    names: tuple[str, ...],
    more: Path | None,
    limit: float,
    workers: int | None,
    shard: str | None,
    dask: str | None,
    unsafe: bool,
    as_json: bool,
    **scaling,
) -> None:
    apart(folder, path)
    part = part_of(shard, scaling["roster"], scaling["pseudonyms"])
    reports = wanted(**scaling)
    kind = kinds.NONE if unsafe else sandboxed()
    if unsafe:
        warn()
    settings = Settings(kind, limit, own_checks(more) if more else "")
    found, exercises = taken(path, names, part)
    if not found and not part:  # an empty part is written: `course report` must know it from one that is missing
        click.echo(_("Rien à corriger dans {path}.").format(path=path), err=True)
        sys.exit(NOTHING)
    run = there(settings, dask) if dask else here(settings, workers or os.cpu_count() or 1)
    try:
        prove(settings, exercises)
        verdicts = marked(found, settings, folder, run)
    except kinds.NoSandbox as error:  # a machine of the cluster lacks one, or the last of this one's is gone
        message = _("Un bac à sable a manqué ({error}) : la correction s’arrête, le travail fait est gardé.")
        click.echo(message.format(error=error), err=True)
        sys.exit(UNSAFE)
    date = datetime.now(UTC).isoformat(timespec="seconds")
    marking = Marking(exercises, kind, not unsafe, settings.python, course_version(), date, str(part or ""))
    remarks = list(write_all(folder, Results(marking, tuple(verdicts)), reports))
    (tell_json if as_json else tell)(verdicts, exercises, folder, remarks)
    sys.exit(code(verdicts))


def sandboxed() -> str:
    """The kind of sandbox that works here; ends with code 4 when none does."""
    try:
        return kinds.usable()
    except kinds.NoSandbox as error:
        click.echo(_("Aucun bac à sable ne tient ici ({error}) : rien n’a été exécuté.").format(error=error), err=True)
        click.echo(_("« course doctor » dit ce qui manque."), err=True)
        sys.exit(UNSAFE)
