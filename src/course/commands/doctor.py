"""`course doctor`: say whether this machine can mark answers safely, each layer proved by an attack."""

import json
import platform
import sys

import click

from course.datasets import datasets
from course.grading.statuswords import SANDBOXES
from course.interface import _
from course.sandbox import kinds
from course.sandbox.probe import prove


@click.command(
    help=_("Dit si cette machine peut corriger sans risque : chaque protection est éprouvée par une attaque."),
    epilog=_(
        "Codes de sortie : 0 cette machine peut corriger ; 3 données du cours abîmées ; 4 aucun bac à sable ne tient."
    ),
)
@click.option("--json", "as_json", is_flag=True, help=_("Répond en JSON."))
def doctor(as_json: bool) -> None:
    damaged = [one.name for one in datasets() if not one.intact()]
    found = {kind: proved(kind) for kind in (kinds.LINUX, kinds.WASM)}
    best = next((kind for kind, (_lack, held) in found.items() if held and all(ok for _, ok in held)), None)
    if as_json:
        rows = {
            kind: {"missing": lack, "layers": [{"holds": words, "held": ok} for words, ok in held]}
            for kind, (lack, held) in found.items()
        }
        told = {"python": platform.python_version(), "sandbox": best, "sandboxes": rows, "damaged_data": damaged}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        tell(found, best, damaged)
    sys.exit(3 if damaged else 0 if best else 4)


def proved(kind: str) -> tuple[str, list[tuple[str, bool]]]:
    """What the kind of sandbox lacks here, or "", and what its attacks showed."""
    try:
        with kinds.sandbox(kind) as side:
            return "", [(_(words), ok) for words, ok in prove(side)]
    except kinds.NoSandbox as error:
        return str(error), []


def tell(found: dict, best: str | None, damaged: list[str]) -> None:
    """The report for a person."""
    click.echo(f"Python {platform.python_version()}, {platform.system()} {platform.release()}")
    for kind, (lack, held) in found.items():
        click.echo(click.style(_(SANDBOXES[kind]), bold=True))
        if lack:
            click.echo("  " + _("Absent : {error}").format(error=lack))
        for words, ok in held:
            mark = click.style("✓", fg="green") if ok else click.style("✗", fg="red")
            click.echo(f"  {mark} {words}")
    for name in damaged:
        click.echo(_("Données abîmées : {name}. Réinstallez le cours.").format(name=name), err=True)
    if best:
        click.echo(_("Cette machine peut corriger des réponses : {sandbox}.").format(sandbox=_(SANDBOXES[best])))
    else:
        click.echo(_("Aucun bac à sable ne tient ici : « course grade » refusera de corriger."), err=True)
