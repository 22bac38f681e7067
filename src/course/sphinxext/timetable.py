"""`{timetable}`: the sessions of a class, added up; without content, the whole course, chapter by chapter.

Each line of the content is a session: names of pages, and names of exercises after a `+`. What each takes is said by
the page and by the exercise themselves (see `durations`), so that no plan has a time of its own.
"""

from dataclasses import dataclass
from itertools import chain

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError

from course.datasets import EXERCISES
from course.exercise import Exercise
from course.sphinxext.draft import speech
from course.sphinxext.durations import duration, exercise_minutes, lesson_minutes
from course.sphinxext.elements import raw
from course.sphinxext.lessons import anchor, below, lesson
from course.sphinxext.localised import Localised
from course.sphinxext.navigation import chapters
from course.sphinxext.pieces import FOLDER, piece

KEY = "timetables"  # in the metadata of a page


class timetable(nodes.General, nodes.Element):
    """Stands for the table until every page has been read; `sessions` are lists of words."""


class TimetableDirective(Localised):
    """A table of sessions. Its words are not the page's: the template's, and the titles of pages and exercises."""

    required_arguments = 0
    has_content = True

    def run(self) -> list[nodes.Node]:
        self.depends_on(FOLDER / "timetable.html", FOLDER / "course-plan.html")
        self.env.metadata[self.env.docname][KEY] = True
        return [timetable(sessions=[line.split() for line in self.content if line.strip()])]


@dataclass(frozen=True)
class Item:
    """A lesson without its exercises, or an exercise: its title, its link from the page shown, and its minutes."""

    title: str
    link: str
    minutes: int
    is_exercise: bool = False


@dataclass(frozen=True)
class Part:
    """What is added up: a session, or a chapter; the name may be empty."""

    name: str
    items: tuple[Item, ...]

    @property
    def lessons(self) -> int:
        """Minutes of its lessons, without their exercises."""
        return sum(item.minutes for item in self.items if not item.is_exercise)

    @property
    def exercises(self) -> int:
        """Minutes of its exercises."""
        return sum(item.minutes for item in self.items if item.is_exercise)


class Timed:
    """The pages and exercises of the course as items, as seen from a page."""

    def __init__(self, app: Sphinx, docname: str) -> None:
        self.app, self.docname = app, docname
        self.translate = speech(app.env, docname)
        self.minutes = exercise_minutes(app.env)
        self.pages = {name: page for page in app.env.metadata for name in self.exercises(page)}

    def exercises(self, docname: str) -> tuple[str, ...]:
        found = lesson(self.app.env, docname)
        return found.exercises if found else ()

    def item(self, word: str) -> Item:
        """The page of this name, or the exercise that `+name` names. Raises ExtensionError for what takes no time."""
        name = word.removeprefix("+")
        is_exercise = name != word
        page = self.pages.get(name) if is_exercise else name
        minutes = self.minutes.get(name, 0) if is_exercise else lesson_minutes(self.app.env, name)
        if page is None or not minutes:
            raise ExtensionError(f"docs/{self.docname}.md: {word}: no page, or no exercise, that says its minutes")
        link = self.app.builder.get_relative_uri(self.docname, page)
        if not is_exercise:
            return Item(self.app.env.titles[name].astext(), link, minutes)
        title = self.translate(Exercise.read(EXERCISES / f"{name}.py").title)
        return Item(title, f"{link}#{anchor(name)}", minutes, is_exercise=True)

    def sessions(self, lines: list[list[str]]) -> list[Part]:
        return [Part("", tuple(map(self.item, words))) for words in lines]

    def course(self) -> list[Part]:
        """The chapters that have lessons, each lesson followed by its exercises."""
        parts = []
        for chapter in chapters(self.app, self.docname):
            pages = [name for name in chain(*map(below, chapter.entries)) if lesson_minutes(self.app.env, name)]
            words = [word for name in pages for word in (name, *(f"+{one}" for one in self.exercises(name)))]
            parts += [Part(chapter.caption, tuple(map(self.item, words)))] if words else []
        return parts


def changed(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Have the plans written again when the pages, their order, or what they take changed."""
    pages = [docname for docname in sorted(env.found_docs) if KEY in env.metadata.get(docname, ())]
    now = Timed(app, pages[0]).course() if pages else []
    before, env.course_timetable = getattr(env, "course_timetable", None), now
    return pages if now != before else []


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the tables where the page asks for them."""
    for node in list(doctree.findall(timetable)):
        timed = Timed(app, docname)
        name = "timetable" if node["sessions"] else "course-plan"
        parts = timed.sessions(node["sessions"]) or timed.course()
        values = {"parts": parts, "duration": lambda minutes: duration(minutes, app.config.language)}
        node.replace_self(raw(piece(name, timed.translate, **values)))


def setup(app: Sphinx) -> None:
    app.add_node(timetable)
    app.add_directive("timetable", TimetableDirective)
    app.connect("env-updated", changed)
    app.connect("doctree-resolved", fill)
