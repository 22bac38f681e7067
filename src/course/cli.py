"""The command `course`.

Exit codes: 0 all right, 1 some checks fail, 2 wrong usage or no such exercise, 3 broken course data.
"""

import importlib
import os
import sys

import click

from course import interface
from course.exercise import BrokenExercise
from course.languages import SOURCE, UnknownLanguage
from course.translation.pofile import BrokenCatalogue

COMMANDS = {
    "list": "exercises:list_exercises",
    "start": "exercises:start",
    "check": "exercises:check",
    "doctor": "doctor:doctor",
    "build": "site:build",
    "serve": "site:serve",
    "translate": "translate:translate",
}


class Commands(click.Group):
    """The commands, each imported when it is called for: `course check` does not wait for Sphinx."""

    def make_context(self, *arguments, **extra) -> click.Context:
        # click leaves https://no-color.org to programs.
        return super().make_context(*arguments, color=False if os.environ.get("NO_COLOR") else None, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module, function = COMMANDS[name].split(":")
        command = getattr(importlib.import_module(f"course.commands.{module}"), function)
        for one in (command, *getattr(command, "commands", {}).values()):
            one.options_metavar = self.options_metavar
            if isinstance(one, click.Group):
                one.subcommand_metavar = self.subcommand_metavar
        return command


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
            "3 données du cours abîmées."
        ),
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
    try:
        language, rest = interface.preferred(sys.argv[1:] if arguments is None else arguments)
        speak(language)
        group().main(rest, prog_name="course")
    except (BrokenExercise, BrokenCatalogue, UnknownLanguage) as error:
        click.echo(error, err=True)
        sys.exit(3)
