"""The reports to read, as pages that need no other file: made from the templates of `report`."""

import base64
import hashlib
from datetime import datetime
from decimal import Decimal
from functools import cache, partial
from pathlib import Path

from babel.dates import format_datetime
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from course.datasets import EXERCISES
from course.exercise import Exercise, Translate
from course.grading import neutral
from course.grading.scale import plain
from course.grading.statuswords import SANDBOXES
from course.languages import SOURCE, Language, languages, translations

FOLDER = Path(__file__).with_name("report")
PRINTED = 10  # lines shown of what an answer printed


def page(name: str, language: Language, /, **values: object) -> str:
    """The HTML of a template of `report`, its words in this language. `_` is given to it, and the values.

    Raises jinja2.UndefinedError when the template uses a value that is not given.
    """
    translate = translations(language.code).gettext
    common = {"language": language, "style": style(), "isolated": isolated, "day": partial(day, language=language)}
    if marking := values.get("marking"):
        common["sandbox"] = held(marking.sandbox, translate)
    # A message is escaped, so that what is filled in is escaped too.
    words = {"_": lambda message: escape(translate(message))}
    return environment().get_template(f"{name}.html").render(**common, **words, **values)


@cache
def environment() -> Environment:
    """The templates, with what they call."""
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"digest": digest, "excerpt": excerpt, "harmless": neutral.visible, "worded": neutral.worded}
    return made


@cache
def style() -> str:
    return (FOLDER / "report.css").read_text(encoding="utf-8")


def digest(content: str) -> str:
    """The hash that lets an inline style pass the Content-Security-Policy."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def held(sandbox: str, translate: Translate) -> str:
    """What held the answers, in words: the kinds of sandbox of a marking, or of the several that were put together."""
    return ", ".join(translate(SANDBOXES.get(kind, kind)) for kind in sandbox.split(" ; "))


def day(moment: str, language: Language) -> str:
    """A moment of ISO 8601 as people write it in the language; anything else as it is."""
    try:
        return format_datetime(datetime.fromisoformat(moment), "long", locale=language.dates)
    except ValueError:
        return moment


def excerpt(text: str) -> str:
    """The first lines of what an answer printed."""
    lines = neutral.visible(text).splitlines()
    return "\n".join(lines if len(lines) <= PRINTED else [*lines[:PRINTED], "…"])


def isolated(name: str) -> Markup:
    """A name, of any script, within a sentence of any other."""
    return Markup("<bdi>{}</bdi>").format(escape(name))


def spoken(code: str) -> Language:
    """The language of this code, French when the course has no such language."""
    return next((one for one in languages() if one.code == code), Language(SOURCE))


def number(mark: Decimal, language: Language) -> str:
    """A mark, its decimal mark that of the language."""
    return plain(mark, decimal_mark(language))


def decimal_mark(language: Language) -> str:
    """What the language writes between units and tenths."""
    return language.locale.number_symbols["latn"]["decimal"]


@cache
def french_title(name: str) -> str:
    """The title of an exercise of the course; its name, when the course has it no more."""
    path = EXERCISES / f"{name}.py"
    return Exercise.read(path).title if path.is_file() else name


def title(name: str, translate: Translate) -> str:
    """The title of an exercise as a reader sees it."""
    return translate(french_title(name))


def passed(results: tuple) -> str:
    """How many checks pass, as `3/7`."""
    return f"{sum(one.passed for one in results)}/{len(results)}" if results else ""
