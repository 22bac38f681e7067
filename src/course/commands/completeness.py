"""What `course build` says of a language that is not complete: under `CI=true`, what is built is published."""

import os
import sys
from collections import Counter

import click

from course.interface import _
from course.languages import Language, languages
from course.translation.damage import UNREAD
from course.translation.pofile import BrokenCatalogue
from course.translation.standing import domains, standings

# What the gate says of a message that the reader would not read in her language, or not as the source is today.
LEFT = ("new", "stale", "untranslated", "fuzzy", "missing", "broken", *UNREAD)


def tell_incomplete() -> None:
    """Warn of each language that is not complete; under `CI=true`, end the command there."""
    publishes = os.environ.get("CI") == "true"
    incomplete = refused() if publishes else unfinished()
    for code, left in incomplete.items():
        message = _(
            "{language} n’est pas complet (messages restants : {left}) : lancez « course translate "
            "todo {code} »."
        )
        sentence = message.format(language=Language(code).name, left=left, code=code)
        click.secho(sentence, fg="red" if publishes else "yellow", err=True)
    if publishes and incomplete:
        sys.exit(1)


def refused() -> Counter[str]:
    """What the gate finds left in each language, against today's sources."""
    from sphinx.errors import SphinxError

    from course.translation import gate

    try:
        findings = gate.check([language.code for language in languages()])
    except SphinxError:
        return Counter()  # the build says it, in each language
    return Counter(finding.path.parts[1] for finding in findings if finding.code in LEFT)


def unfinished() -> Counter[str]:
    """What the catalogues themselves leave to do in each language: quickly, for who builds again and again."""
    left = Counter()
    for code in (language.code for language in languages()):
        for domain in domains(code):
            try:
                left[code] += sum(one.state != "done" for one in standings(code, domain).values())
            except BrokenCatalogue:
                left[code] += 1  # the build says where
    return +left
