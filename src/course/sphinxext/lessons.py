"""Which exercises stand on which page, in the order of the course."""

from collections.abc import Iterator
from dataclasses import dataclass

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from course.sphinxext.navigation import Entry, chapters

KEY = "exercises"  # in the metadata of a page, which Sphinx drops and merges with the page


@dataclass(frozen=True)
class Lesson:
    """A page that has exercises: its translated title, and their names in the order of the page."""

    docname: str
    title: str
    exercises: tuple[str, ...]


def anchor(name: str) -> str:
    """The anchor of an exercise on its page, the same in every language."""
    return nodes.make_id(f"exercise-{name}")


def note_exercise(env: BuildEnvironment, name: str) -> None:
    """Note that the page being read has this exercise."""
    env.metadata[env.docname].setdefault(KEY, []).append(name)


def lesson(env: BuildEnvironment, docname: str) -> Lesson | None:
    """The lesson of this page; None for a page without exercises, or that is no document."""
    names = env.metadata.get(docname, {}).get(KEY) if docname in env.titles else None
    return Lesson(docname, env.titles[docname].astext(), tuple(names)) if names else None


def lessons(app: Sphinx) -> list[Lesson]:
    """Every lesson once: the front page, if it is one, then the others as the contents order them."""
    docnames = dict.fromkeys([app.config.root_doc, *in_contents(app)])
    return [found for found in (lesson(app.env, docname) for docname in docnames) if found]


def in_contents(app: Sphinx) -> Iterator[str]:
    """Name of each page of the contents, those of a part after it."""
    for chapter in chapters(app, ""):
        yield from (docname for entry in chapter.entries for docname in below(entry))


def below(entry: Entry) -> Iterator[str]:
    yield entry.docname
    for child in entry.children:
        yield from below(child)
