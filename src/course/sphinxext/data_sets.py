"""`{datasets}`: the data of the exercises, each with its source, its licence and the lessons that use it."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from course.datasets import DATA, EXERCISES, datasets, exercise_files
from course.exercise import Exercise
from course.sphinxext.draft import speech
from course.sphinxext.elements import raw
from course.sphinxext.lessons import anchor, lessons
from course.sphinxext.localised import Localised
from course.sphinxext.pieces import FOLDER, piece

KEY = "datasets"  # in the metadata of a page


class data_sets(nodes.General, nodes.Element):
    """Stands for the list until every page has been read."""


class DatasetsDirective(Localised):
    """The list. Its words are not the page's: the template's, and what stands beside each file of data."""

    required_arguments = 0

    def run(self) -> list[nodes.Node]:
        self.depends_on(FOLDER / "datasets.html", *sorted(DATA.glob("*.json")), *exercise_files())
        self.env.metadata[self.env.docname][KEY] = True
        return [data_sets()]


def uses(app: Sphinx, docname: str) -> dict[str, list[tuple[str, str]]]:
    """The lessons whose exercises read each file: a link, as seen from a page, and a title."""
    found: dict[str, list[tuple[str, str]]] = {}
    for lesson in lessons(app):
        read: dict[str, str] = {}
        for name in lesson.exercises:
            for file in Exercise.read(EXERCISES / f"{name}.py").data:
                read.setdefault(file, anchor(name))
        for file, place in read.items():
            link = f"{app.builder.get_relative_uri(docname, lesson.docname)}#{place}"
            found.setdefault(file, []).append((link, lesson.title))
    return found


def refresh(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Have the list written again when the lessons changed."""
    now = lessons(app)
    before, env.course_datasets = getattr(env, "course_datasets", None), now
    return [docname for docname in sorted(env.found_docs) if KEY in env.metadata[docname]] if now != before else []


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the list where the page asks for it."""
    for node in list(doctree.findall(data_sets)):
        values = {"datasets": datasets(), "uses": uses(app, docname)}
        node.replace_self(raw(piece("datasets", speech(app.env, docname), **values)))


def setup(app: Sphinx) -> None:
    app.add_node(data_sets)
    app.add_directive("datasets", DatasetsDirective)
    app.connect("env-updated", refresh)
    app.connect("doctree-resolved", fill)
