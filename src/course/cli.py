"""The command `course`.

Exit codes: 0 all right, 1 checks fail, 2 wrong usage, 3 broken data, 4 no sandbox, 5 nothing to mark, 130 interrupted.
"""

import importlib
import os
import sys

import click

from course import interface
from course.exercise import BrokenExercise
from course.installed import INSTALLED
from course.languages import SOURCE, BrokenCatalogue, UnknownLanguage
from course.refusal import told

COMMANDS = {
    "list": "list:list_exercises",
    "start": "start:start",
    "check": "check:check",
    "watch": "watch:watch",
    "hint": "hint:hint",
    "solution": "solution:solution",
    "reset": "reset:reset",
    "grade": "grade:grade",
    "report": "report:report",
    "doctor": "doctor:doctor",
    "build": "site:build",
    "serve": "site:serve",
    "books": "books:books",
    "translate": "translate:translate",
}
# These read the pages and the catalogues, which a wheel does not carry.
OF_THE_REPOSITORY = ("build", "serve", "books", "translate")
INTERRUPTED = 130
BROKEN_PIPE = 141  # as a shell says it of a program that nobody reads any more


class Commands(click.Group):
    """The commands, each imported when it is called for: `course check` does not wait for Sphinx."""

    def make_context(self, *arguments, **extra) -> click.Context:
        # click leaves https://no-color.org to programs.
        return super().make_context(*arguments, color=False if os.environ.get("NO_COLOR") else None, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name in COMMANDS if not (INSTALLED and name in OF_THE_REPOSITORY)]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        if INSTALLED and name in OF_THE_REPOSITORY:
            return elsewhere(name)
        module, function = COMMANDS[name].split(":")
        command = getattr(importlib.import_module(f"course.commands.{module}"), function)
        for one in (command, *getattr(command, "commands", {}).values()):
            one.options_metavar = self.options_metavar
            if isinstance(one, click.Group):
                one.subcommand_metavar = self.subcommand_metavar
        return command

    def invoke(self, ctx: click.Context):
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # nobody reads any more: `course list | head -1`
            silence()
            sys.exit(BROKEN_PIPE)

    def resolve_command(self, ctx: click.Context, args: list[str]):
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            # click looks for what resembles it among the commands that are imported: none of ours.
            raise click.exceptions.NoSuchCommand(args[0], possibilities=self.list_commands(ctx), ctx=ctx) from error


def elsewhere(name: str) -> click.Command:
    """A command of the repository, where there is none: it says so, whatever is asked of it."""

    def refuse() -> None:
        message = interface._("course {name} travaille sur le dépôt du cours : clonez-le, puis lancez-y {command}.")
        raise click.UsageError(message.format(name=name, command="make serve"))

    settings = {"ignore_unknown_options": True, "allow_extra_args": True}
    return click.Command(name, callback=refuse, context_settings=settings, add_help_option=False, hidden=True)


def group() -> click.Group:
    """The command, its help written in the language spoken."""
    _ = interface._
    codes = ", ".join(language.code for language in interface.languages())
    option = click.Option(
        ["--language"],
        type=click.Choice([language.code for language in interface.languages()]),
        metavar="CODE",
        expose_value=False,
        help=_("Langue des messages : {codes}. Sinon, celle du système.").format(codes=codes),
    )
    return Commands(
        "course",
        params=[option],
        options_metavar=_("[OPTIONS]"),
        subcommand_metavar=_("COMMANDE [ARGUMENTS]…"),
        help=_("Les exercices et le site du cours « Ingénieur IA : du terrain au modèle »."),
        epilog=_(
            "Codes de sortie : 0 tout va bien ; 1 un contrôle échoue ; 2 mauvais usage ou exercice inconnu ; "
            "3 données du cours abîmées ; 4 aucun bac à sable ; 5 rien à corriger ; 130 interruption par Ctrl+C."
        )
        + "\n\n\b\n"  # click leaves the lines of the next paragraph as they are
        + _("Pour que la touche Tab complète les noms, dans {shell} :").format(shell="bash")
        + '\n  eval "$(_COURSE_COMPLETE=bash_source course)"',
        context_settings={"help_option_names": ["-h", "--help"]},
    )


def speak(code: str) -> None:
    """Use this language; when a catalogue of it cannot be read, say so and use French, in which all is written."""
    for language in (code, SOURCE):
        try:
            return interface.use(language)
        except BrokenCatalogue as error:
            click.echo(error, err=True)


def main(arguments: list[str] | None = None) -> None:
    """Run the command; end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that lacks a sign is no reason to stop
            stream.reconfigure(errors="backslashreplace")
    try:
        language, rest = interface.preferred(sys.argv[1:] if arguments is None else arguments)
        speak(language)
        sys.exit(group().main(rest, prog_name="course", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (BrokenExercise, BrokenCatalogue, UnknownLanguage) as error:
        click.echo(error, err=True)
        sys.exit(3)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except OSError as error:
        click.echo(interface._("Le système a refusé : {error}").format(error=told(error)), err=True)
        sys.exit(2)


def silence() -> None:
    """Send what is still to be written nowhere: Python would complain of it as it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
