"""`course hint`: one hint at a time, on the rules that the answer breaks as it is now; never the solution."""

from pathlib import Path

import click

from course import memory
from course.checking.explaining import explanation
from course.checking.report import shows_hint
from course.checking.runner import Result
from course.checking.words import sentence
from course.commands.check import checked
from course.commands.exercises import answer_in, folder_option, following, name_argument, read
from course.commands.results import exit_code, harmless, mark
from course.exercise import BrokenExercise
from course.interface import _


@click.command(
    help=_("Donne un indice à la fois.")
    + " "
    + _(
        "Il porte sur la première règle que votre réponse ne respecte pas ; relancez la commande sans rien changer, "
        "et l’indice suivant vient. Le corrigé n’est jamais montré."
    ),
    epilog=_("Codes de sortie : 0 ; 2 s’il n’y a pas de réponse à lire ; 3 exercice abîmé ; 130 interruption."),
)
@name_argument
@folder_option(_("Dossier de votre travail ; par défaut, le dossier courant."))
@click.option("--all", "every", is_flag=True, help=_("Donne tous les indices."))
def hint(name: str, folder: Path, every: bool) -> None:
    exercise, work = read(name), answer_in(folder, name)
    results = checked(exercise, work.source)
    if exit_code(results) == 3:
        raise BrokenExercise(sentence(next(one for one in results if one.kind == "broken"), _))
    failed = [result for result in results if not result.passed]
    if not failed:
        tell_done(name)
    elif hinted := [result for result in failed if shows_hint(result)]:
        given = memory.hints_given(exercise, work.source)
        count = len(hinted) if every else min(given + 1, len(hinted))
        for result in hinted if every else hinted[count - 1 : count]:
            tell(result)
        tell_left(len(hinted) - count, every)
        memory.note_hints(exercise, work.source, count)
    else:
        tell_first(failed[0], work.source)


def tell(result: Result) -> None:
    click.echo(f"{mark(False)} {_(result.rule)}")
    click.echo(click.style("    " + _("Indice : {hint}").format(hint=_(result.hint)), fg="yellow"))


def tell_left(left: int, every: bool) -> None:
    """Say how to have the next hint, or that there is no other."""
    if left:
        message = _("Indices qui restent : {count}. Cherchez d’abord ; relancez la commande pour le suivant.")
        click.echo(message.format(count=left))
    elif not every:
        click.echo(_("C’est le dernier indice. Pour voir ce que donne votre réponse : course check"))


def tell_first(result: Result, answer: str) -> None:
    """What to do first when no rule is broken yet, since the answer does not run or is not written."""
    click.echo(harmless(sentence(result, _)))
    if explained := explanation(result, answer, _):
        click.echo(harmless(explained))
    if result.kind == "missing":
        click.echo(
            _(
                "Lisez le contrat de la fonction : ce qu’elle reçoit, ce qu’elle renvoie. Écrivez d’abord ce qui "
                "marche sur un petit exemple, puis demandez un indice."
            )
        )


def tell_done(name: str) -> None:
    """Every check passes: what can be done next."""
    click.echo(_("Tous les contrôles passent : il n’y a plus d’indice à donner."))
    click.echo(_("Pour comparer avec le corrigé : course solution {name}").format(name=name))
    if after := following(name):
        click.echo(_("Pour l’exercice suivant : course start {name}").format(name=after))
