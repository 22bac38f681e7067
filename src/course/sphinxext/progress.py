"""`{progress}`: the plan of the exercises, where a script shows what the learner has done."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from course.datasets import EXERCISES, exercise_files
from course.exercise import Exercise
from course.sphinxext.draft import speech
from course.sphinxext.elements import raw
from course.sphinxext.lessons import Lesson, anchor, lessons
from course.sphinxext.localised import Localised
from course.sphinxext.navigation import is_alone
from course.sphinxext.own_files import load_where
from course.sphinxext.pieces import FOLDER, piece
from course.sphinxext.renewal import having, renewed

KEY = "progress"  # in the metadata of the page
STYLE = "progress.css"


class progress(nodes.General, nodes.Element):
    """Stands for the plan until every page has been read."""


class ProgressDirective(Localised):
    """The plan of all exercises. Its words are not the page's: the template's, and the titles of the exercises."""

    required_arguments = 0

    def run(self) -> list[nodes.Node]:
        self.depends_on(FOLDER / "progress.html", FOLDER / "offline.html", *exercise_files())
        self.env.metadata[self.env.docname][KEY] = True
        return [progress()]


def progress_pages(env: BuildEnvironment) -> list[str]:
    """Names of the pages that show the plan; the course has one."""
    return having(env, KEY)


def refresh(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Have the plan written again when the pages, their order or what stands on them changed."""
    return progress_pages(env) if renewed(env, "course_outline", lessons(app)) else []


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the plan where the page asks for it."""
    for node in list(doctree.findall(progress)):
        node.replace_self(raw(plan(app, docname)))


def plan(app: Sphinx, docname: str) -> str:
    """The plan as HTML, its links as seen from this page."""
    translate = speech(app.env, docname)

    def link(to: Lesson, name: str = "") -> str:
        address = app.builder.get_relative_uri(docname, to.docname)
        return f"{address}#{anchor(name)}" if name else address

    def title(name: str) -> str:
        return translate(Exercise.read(EXERCISES / f"{name}.py").title)

    course = translate(app.config.project)
    # Only the whole site has the list of what to keep; a language alone is on this machine already.
    alone = is_alone(app) or bool(app.config.course_draft)
    values = {"lessons": lessons(app), "link": link, "title": title, "course": course, "alone": alone}
    return piece("progress", translate, **values)


def setup(app: Sphinx) -> None:
    app.add_node(progress)
    app.add_directive("progress", ProgressDirective)
    app.connect("env-updated", refresh)
    app.connect("doctree-resolved", fill)
    load_where(app, KEY, STYLE)
