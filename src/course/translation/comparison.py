"""One message of a catalogue against its source: what every module of `faults` finds in it."""

import re
from collections.abc import Iterator

from babel.messages.catalog import Message
from markdown_it import MarkdownIt

from course.interface import _
from course.languages import SOURCE
from course.translation import excuse, plurals
from course.translation.codeprose import COMMENT, DOCSTRING
from course.translation.faults import (
    characters,
    endings,
    fields,
    glossary,
    labels,
    length,
    markup,
    measures,
    numbers,
    python,
    spelling,
    spoken,
    typography,
)
from course.translation.faults.pair import Fault, Kind, Pair
from course.translation.pofile import ids, strings
from course.translation.poform import ENGLISH, formats

FAULTS = (
    markup, fields, numbers, measures, python, length,
    typography, endings, characters, glossary, spoken, labels, spelling,
)  # fmt: skip
FORMULA, INLINE = re.compile(r"\\[a-zA-Z]+"), re.compile(r"[`$]")


def compared(message: Message, domain: str, code: str, markdown: MarkdownIt) -> Iterator[Fault]:
    """What is wrong with a translation, or that there is none; without what its translator excused."""
    if not all(strings(message)):
        yield Fault("untranslated", _("message à traduire"))
    elif message.fuzzy:
        yield Fault("fuzzy", _("la source a changé : relisez la traduction, puis retirez « fuzzy »"))
    else:
        yield from excuse.applied(message, found(message, domain, code, markdown))


def found(message: Message, domain: str, code: str, markdown: MarkdownIt) -> Iterator[Fault]:
    """What the modules of `faults` find in each form of the message, each thing once."""
    given = (module.faults(pair) for pair in pairs(message, domain, code, markdown) for module in FAULTS)
    yield from dict.fromkeys(fault for faults in given for fault in faults)


def pairs(message: Message, domain: str, code: str, markdown: MarkdownIt) -> Iterator[Pair]:
    """Each translation of a message beside what it translates: of a plural, the singular or the plural."""
    sources, filled = tuple(ids(message)), tuple(formats(message, domain))
    origin = "en" if domain in ENGLISH else SOURCE
    read = kind(message, domain)
    forms = plurals.forms(code) if message.pluralizable else (plurals.Form(False, True),)
    for target, form in zip(strings(message), forms):
        source = sources[0] if form.is_singular else sources[-1]
        yield Pair(source, target, code, read, markdown, origin, sources, filled, form.is_of_one_number)


def kind(message: Message, domain: str) -> Kind:
    """How the text of a message is read."""
    if any(comment.rpartition(" · ")[2] in (COMMENT, DOCSTRING) for comment in message.auto_comments):
        return Kind.COMMENT
    if domain == "exercises" or domain in ENGLISH or message.pluralizable or formats(message, domain):
        return Kind.TEXT
    # Of the messages of a page, only a literal block ends a line; it may be a letter, or a talk.
    if python.is_python(message.id) or (message.id.endswith("\n") and not python.is_prose(message.id)):
        return Kind.PYTHON
    if message.id.endswith("\n"):
        return Kind.TEXT
    return Kind.MATH if FORMULA.search(message.id) and not INLINE.search(message.id) else Kind.PAGE


def quoted(message: Message, length: int = 60) -> str:
    """The beginning of the source, between quotation marks."""
    source = " ".join(ids(message)[0].split())
    return f"«\u00a0{source[:length]}{'…' if len(source) > length else ''}\u00a0»"
