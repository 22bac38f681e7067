"""`course report`: write the reports again, from the results of one marking or of the parts of one."""

import sys
from pathlib import Path

import click

from course.commands.marking import code
from course.commands.scaling import shared, wanted
from course.commands.telling import tell, tell_json
from course.grading.merging import merged
from course.grading.reports import RESULTS, write_all
from course.grading.restoring import loaded
from course.grading.results import BadResults, Results
from course.interface import _
from course.refusal import reason


@click.command(
    help=_("Réunit les résultats de plusieurs corrections, ou d’une seule, et écrit les rapports.")
    + " "
    + _("RÉSULTATS est un fichier results.json, ou le dossier qui le contient."),
    epilog=_(
        "Codes de sortie : 0 tout est juste ; 1 une réponse au moins est à reprendre ; 2 résultats illisibles, ou qui "
        "ne vont pas ensemble ; 3 exercice en défaut ; 5 rien à corriger."
    ),
)
@click.argument(
    "paths", metavar=_("RÉSULTATS…"), nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)
)
@shared
@click.option("--json", "as_json", is_flag=True, help=_("Répond en JSON."))
def report(paths: tuple[Path, ...], folder: Path, as_json: bool, **scaling) -> None:
    reports = wanted(**scaling)
    try:
        results = merged([results_of(path / RESULTS if path.is_dir() else path) for path in paths])
        remarks = list(write_all(folder, results, reports))
    except BadResults as error:
        raise click.UsageError(str(error)) from error
    verdicts = list(results.verdicts)
    (tell_json if as_json else tell)(verdicts, results.marking.exercises, folder, remarks)
    sys.exit(code(verdicts))


def results_of(path: Path) -> Results:
    """The results in the file at `path`. Raises BadResults, which names it."""
    try:
        return loaded(path.read_bytes())
    except BadResults as error:
        raise BadResults(_("{file} : {problem}").format(file=path, problem=error)) from error
    except OSError as error:
        message = _("{path} ne peut pas être lu : {error}")
        raise BadResults(message.format(path=path, error=reason(error))) from error
