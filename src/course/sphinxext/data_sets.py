"""`{datasets}`: the data of the course, each with its source, its licence, and what reads it."""

import re
from collections.abc import Iterator
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from course.datasets import EXERCISES, Dataset, datasets, exercise_files
from course.exercise import Exercise
from course.picture import EXAMPLES
from course.sphinxext.draft import speech
from course.sphinxext.elements import raw
from course.sphinxext.lessons import anchor, in_contents, lessons
from course.sphinxext.localised import Localised
from course.sphinxext.pieces import FOLDER, piece
from course.sphinxext.renewal import having, renewed
from course.sphinxext.units import measured

KEY = "datasets"  # in the metadata of a page
FENCE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DRAWN = re.compile(r"^(?:```+|:::+)\{(?:picture|explore|diagram|walk)\} (\w+)$", re.MULTILINE)


class data_sets(nodes.General, nodes.Element):
    """Stands for the list until every page has been read."""


class DatasetsDirective(Localised):
    """The list. Its words are not the page's: the template's, and what stands beside each file of data."""

    required_arguments = 0

    def run(self) -> list[nodes.Node]:
        self.depends_on(FOLDER / "datasets.html", *exercise_files())
        self.env.metadata[self.env.docname][KEY] = True
        return [data_sets()]


def size(item: Dataset, language: str) -> str:
    """The size of a file as a language writes it: `30 ko`."""
    return measured(item.kilobytes, "digital-kilobyte", language)


def exercises(app: Sphinx) -> dict[str, list[tuple[str, str]]]:
    """The exercises that read each file, in the order of the course: the page of each, and its name."""
    found: dict[str, list[tuple[str, str]]] = {}
    for lesson in lessons(app):
        for name in lesson.exercises:
            for file in Exercise.read(EXERCISES / f"{name}.py").data:
                found.setdefault(file, []).append((lesson.docname, name))
    return found


def other_pages(app: Sphinx, used: dict[str, list[tuple[str, str]]]) -> dict[str, list[str]]:
    """The pages that read each file although none of its exercises stands on them, in the order of the course."""
    found: dict[str, list[str]] = {}
    for docname in dict.fromkeys(in_contents(app)):
        code = "\n".join(code_of(Path(app.env.doc2path(docname))))
        for item in datasets():
            places = used.get(item.name, [])
            if docname not in dict(places) and is_read(item.name, [name for _page, name in places], code):
                found.setdefault(item.name, []).append(docname)
    return found


def code_of(page: Path) -> Iterator[str]:
    """The Python of a page, and that of its pictures."""
    text = page.read_text(encoding="utf-8")
    yield from FENCE.findall(text)
    for name in DRAWN.findall(text):
        yield (EXAMPLES / f"{name}.py").read_text(encoding="utf-8")


def is_read(file: str, names: list[str], code: str) -> bool:
    """Say whether code names a file, or has one of these exercises load it."""
    loads = (rf"^(?:>>> )?from exercises\.{name} import .*\bload|\b{name}\.load" for name in names)
    return f'"{file}"' in code or any(re.search(load, code, re.MULTILINE) for load in loads)


def refresh(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Have the list written again when a data set came, went or changed, or what reads one, or a title."""
    pages = having(env, KEY)
    if not pages:
        return []
    titles = [env.titles[docname].astext() for docname in in_contents(app)]
    used = exercises(app)
    env.course_readers = used, other_pages(app, used)
    return pages if renewed(env, "course_datasets", (datasets(), lessons(app), titles, env.course_readers)) else []


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the list where the page asks for it."""
    for node in list(doctree.findall(data_sets)):
        node.replace_self(raw(rendered(app, docname)))


def rendered(app: Sphinx, docname: str) -> str:
    """The list as HTML, its links as seen from this page."""
    translate, link = speech(app.env, docname), app.builder.get_relative_uri
    read, others = app.env.course_readers

    def title(name: str) -> str:
        return translate(Exercise.read(EXERCISES / f"{name}.py").title)

    def used(item: Dataset) -> list[tuple[str, str]]:
        return [(f"{link(docname, page)}#{anchor(name)}", title(name)) for page, name in read.get(item.name, [])]

    def pages(item: Dataset) -> list[tuple[str, str]]:
        return [(link(docname, page), app.env.titles[page].astext()) for page in others.get(item.name, [])]

    def place(item: Dataset) -> str:
        return nodes.make_id(f"data-{item.name}")

    values = {"place": place, "exercises": used, "pages": pages, "size": lambda item: size(item, app.config.language)}
    return piece("datasets", translate, datasets=datasets(), **values)


def setup(app: Sphinx) -> None:
    app.add_node(data_sets)
    app.add_directive("datasets", DatasetsDirective)
    app.connect("env-updated", refresh)
    app.connect("doctree-resolved", fill)
