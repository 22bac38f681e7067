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

from course.datasets import EXERCISES, exercise_files
from course.exercise import Exercise
from course.sphinxext.draft import speech
from course.sphinxext.durations import duration, exercise_minutes, lesson_minutes
from course.sphinxext.elements import raw
from course.sphinxext.lessons import anchor, below, lesson
from course.sphinxext.localised import Localised
from course.sphinxext.navigation import chapters
from course.sphinxext.pieces import FOLDER, piece
from course.sphinxext.renewal import having, renewed

KEY = "timetables"  # in the metadata of a page


class timetable(nodes.General, nodes.Element):
    """Stands for the table until every page has been read; `sessions` are lists of words, `line` is the page's."""


class TimetableDirective(Localised):
    """A table of sessions. Its words are not the page's: the template's, and the titles of pages and exercises."""

    required_arguments = 0
    has_content = True

    def run(self) -> list[nodes.Node]:
        self.depends_on(FOLDER / "timetable.html", FOLDER / "course-plan.html", *exercise_files())
        self.env.metadata[self.env.docname][KEY] = True
        return [timetable(sessions=[line.split() for line in self.content if line.strip()], line=self.lineno)]


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


class Plan:
    """What a table adds up, its links as seen from its page; `place` is said of what is wrong there."""

    def __init__(self, app: Sphinx, docname: str, line: int) -> None:
        self.app, self.docname, self.place = app, docname, f"docs/{docname}.md:{line}"
        self.translate = speech(app.env, docname)
        self.exercises = {
            name: (page, minutes)
            for page in sorted(app.env.found_docs)
            for name, minutes in exercise_minutes(app.env, page).items()
        }

    def item(self, word: str) -> Item:
        """The page of this name, or the exercise that `+name` names. Raises ExtensionError for what takes no time."""
        name = word.removeprefix("+")
        is_exercise = name != word
        if is_exercise:
            page, minutes = self.exercises.get(name, ("", 0))
        else:
            page, minutes = name, lesson_minutes(self.app.env, name)
        if not minutes:
            raise ExtensionError(f"{self.place}: {word}: no page, or no exercise, that says its minutes")
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
            words = [word for name in pages for word in (name, *exercise_words(self.app.env, name))]
            parts += [Part(chapter.caption, tuple(map(self.item, words)))] if words else []
        return parts


def exercise_words(env: BuildEnvironment, docname: str) -> list[str]:
    """The words that name the exercises of a page."""
    found = lesson(env, docname)
    return [f"+{name}" for name in found.exercises] if found else []


def refresh(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Have the plans written again when the pages, their titles, their order, or what they take changed.

    A session may name a page that is not in the contents: the front page.
    """
    taken = {
        docname: (env.titles[docname].astext(), lesson_minutes(env, docname), exercise_minutes(env, docname))
        for docname in sorted(env.found_docs)
    }
    return having(env, KEY) if renewed(env, "course_timetable", (chapters(app, ""), taken)) else []


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the tables where the page asks for them."""
    for node in list(doctree.findall(timetable)):
        plan = Plan(app, docname, node["line"])
        name = "timetable" if node["sessions"] else "course-plan"
        parts = plan.sessions(node["sessions"]) or plan.course()
        values = {"parts": parts, "duration": lambda minutes: duration(minutes, app.config.language)}
        node.replace_self(raw(piece(name, plan.translate, **values)))


def setup(app: Sphinx) -> None:
    app.add_node(timetable)
    app.add_directive("timetable", TimetableDirective)
    app.connect("env-updated", refresh)
    app.connect("doctree-resolved", fill)
