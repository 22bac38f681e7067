"""Where a reader mends a page: its source in her language, those of its exercises, and a new issue."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote, urlencode

from sphinx.application import Sphinx

from course.datasets import EXERCISES
from course.exercise import Exercise
from course.languages import SOURCE, Language, catalogue, translations
from course.sphinxext.lessons import lesson
from course.translation.kept import kept
from course.translation.pofile import ids, messages


@dataclass(frozen=True)
class Source:
    """Something that can be edited: its title, in the language of the page, and where."""

    title: str
    address: str


def edit(app: Sphinx, path: str, line: int = 0) -> str:
    """Where a file of the repository is edited, at a line if one is given; "" while the repository is not known."""
    if not app.config.repository_url:
        return ""
    return f"{app.config.repository_url}edit/main/{quote(path)}{f'#L{line}' if line else ''}"


def catalogue_path(code: str, domain: str) -> str:
    """A catalogue as seen from the root of the repository."""
    return f"locales/{code}/LC_MESSAGES/{domain}.po"


def page_path(app: Sphinx, pagename: str) -> str:
    """Where the text of a page stands: in its source, or in the catalogue of its translation; "" if nowhere."""
    if pagename not in app.env.all_docs:
        return ""
    if app.config.language != SOURCE:
        return catalogue_path(app.config.language, pagename)
    return f"docs/{app.env.doc2path(pagename, base=False)}"


def page_edit(app: Sphinx, pagename: str) -> str:
    """Where the text of the page is edited; "" if unknown."""
    path = page_path(app, pagename)
    return edit(app, path) if path else ""


def exercise_edits(app: Sphinx, pagename: str) -> list[Source]:
    """Where the words of each exercise of the page are edited: in its file, or in the catalogue of all exercises."""
    here = lesson(app.env, pagename)
    if not here or not app.config.repository_url:
        return []
    code, found = app.config.language, []
    for name in here.exercises:
        title = Exercise.read(EXERCISES / f"{name}.py").title
        place = (f"src/exercises/{name}.py", 0)
        if code != SOURCE:
            place = catalogue_path(code, "exercises"), lines(catalogue(code, "exercises")).get(title, 0)
        found.append(Source(translations(code).gettext(title), edit(app, *place)))
    return found


@cache
def lines(path: Path) -> dict[str, int]:
    """The line of each message of a catalogue; none when it is not there."""
    found = kept(path)
    return {ids(message)[0]: message.lineno for message in messages(found)} if found else {}


def report(app: Sphinx, pagename: str) -> str:
    """Where a mistake is reported, page and language filled in; "" while the repository is not known."""
    if not app.config.repository_url:
        return ""
    fields = {"title": f"{pagename} ({Language(app.config.language).tag})", "body": page_path(app, pagename)}
    return f"{app.config.repository_url}issues/new?{urlencode({name: text for name, text in fields.items() if text})}"
