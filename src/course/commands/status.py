"""`course translate status`: how far each language is, for a person or for a program.

With `--json`, a list of languages, each an object:
- `code`, `name` (in itself), `direction` (`ltr` or `rtl`);
- `messages`, `translated`, `fuzzy` (out of date), `missing`: messages = translated + fuzzy + missing;
- `words` of the source's prose, `words_left` those of the messages that are fuzzy or missing;
- `percent` of the messages translated, rounded down;
- `provenance`: `machine`, `human`, `mixed`, or null when no catalogue is there; `translators` and `reviewers`: names;
- `catalogues`, in the order of the course: `domain` (a page, `exercises`, `sphinx` or `click`), `file`, and the same.
"""

import json

import click

from course.commands.columns import columns
from course.commands.todo import states
from course.interface import _
from course.languages import ROOT, Language, languages
from course.translation.provenance import Provenance
from course.translation.status import State, total


@click.command(help=_("Dit où en est chaque langue, et comment elle a été traduite et relue."))
@click.option("--json", "as_json", is_flag=True, help=_("Répond en JSON, catalogue par catalogue."))
def status(as_json: bool) -> None:
    found = states([language.code for language in languages()], ROOT)
    if as_json:
        click.echo(json.dumps([as_object(*one) for one in found.items()], ensure_ascii=False, indent=2))
    else:
        for line in columns([header(), *(row(*one) for one in found.items())], numbers=(2, 3, 4, 6)):
            click.echo(line)


def header() -> tuple[str, ...]:
    first = _("code de langue"), _("langue"), _("messages"), _("fait"), _("mots à traduire")
    return *first, _("traduction"), _("catalogues relus"), _("par")


def row(code: str, states: list[State]) -> tuple[str, ...]:
    """A language as a person reads it."""
    whole = total(states)
    words = {"machine": _("machine"), "human": _("humaine"), "mixed": _("machine et humaine")}
    numbers = str(whole.messages), _("{number} %").format(number=whole.percent), str(whole.words_left)
    people = whole.provenance or Provenance("—")
    reviewed = sum(bool(one.provenance and one.provenance.reviewers) for one in states)
    names = ", ".join(people.reviewers) or "—"
    return code, Language(code).name, *numbers, words.get(people.kind, "—"), f"{reviewed}/{len(states)}", names


def as_object(code: str, states: list[State]) -> dict:
    """A language as a program reads it."""
    language = Language(code)
    return {
        "code": code,
        "name": language.name,
        "direction": language.direction,
        **facts(total(states)),
        "catalogues": [
            {"domain": one.domain, "file": f"locales/{code}/LC_MESSAGES/{one.domain}.po", **facts(one)}
            for one in states
        ],
    }


def facts(state: State) -> dict:
    """What is said of a language as of a catalogue."""
    names = "messages", "translated", "fuzzy", "missing", "words", "words_left", "percent"
    people = state.provenance
    return {
        **{name: getattr(state, name) for name in names},
        "provenance": people.kind if people else None,
        "translators": people.translators if people else [],
        "reviewers": people.reviewers if people else [],
    }
