"""Write the templates of what is not a page, `exercises.pot`, `sphinx.pot` and `click.pot`, beside those of the pages.

No template holds a date, a line number or an address; messages stand in the order of their files.
"""

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from course.exercise import BrokenExercise, Exercise
from course.sphinxext.furo_templates import FURO, furo_templates
from course.sphinxext.packages import modules
from course.sphinxext.translator_notes import told
from course.translation.notes import TAGS, above, notes
from course.translation.pofile import write
from course.translation.poform import canonical

# Where a message stands, with the notes to translators, and its msgid: a sentence, or the singular and the plural.
Found = tuple[list[str], str | tuple[str, ...]]
PARTS = {"title": "titre", "story": "récit", "contract": "contrat", "rule": "règle", "hint": "indice"}
# The folders of templates whose words are in the `exercises` catalogue.
PIECES = ("web/root", "web/workbench", "web/preview", "grading/report")
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}
JINJA = "jinja2.ext:babel_extract"
OPTIONS = {"silent": "false"}
# Sphinx's own strings that reach the HTML of a page; its programs and its other builders have hundreds.
BOXES = ("Attention", "Caution", "Danger", "Error", "Hint", "Important", "Note", "See also", "Tip", "Warning")
SPHINX = (*(f"Link to this {thing}" for thing in ("heading", "image", "table", "code", "term")), *BOXES)


def setup(app: Sphinx) -> None:
    app.connect("build-finished", write_templates)


def write_templates(app: Sphinx, exception: Exception | None) -> None:
    """At the end of the gettext builder, write the three templates, and those of the pages again, in the same form.

    Raises ExtensionError for a page that has the name of one of the three.
    """
    if exception or app.builder.name != "gettext":
        return
    root, out = Path(app.confdir), Path(app.outdir)
    for path in out.rglob("*.pot"):
        with path.open("rb") as file:
            page = read_po(file)
        page.header_comment = ""
        docname = path.relative_to(out).with_suffix("").as_posix()
        comments = told(app.env.get_doctree(docname)) if docname in app.env.found_docs else {}
        for message in page:
            message.auto_comments = comments.get(message.id, [])
        write(path, canonical(page))
    for domain, template in others(root, app.config.project).items():
        if domain in app.env.found_docs:
            raise ExtensionError(f"docs/{domain}.md: this name is that of a catalogue; give the page another one")
        write(out / f"{domain}.pot", canonical(template))


def others(root: Path, title: str) -> dict[str, Catalog]:
    """What there is to translate besides the pages of the course of this title, by domain."""
    course, templates = root / "src" / "course", {}
    for domain, found in {
        "exercises": chain([(["conf.py"], title)], content(root), machine(course)),
        "sphinx": chain(site(course / "web" / "templates"), ((["Sphinx"], text) for text in SPHINX)),
        "click": package(Path(click.__file__).parent, "click"),
    }.items():
        templates[domain] = Catalog(domain=domain, header_comment="")
        for comments, message in found:
            templates[domain].add(message, auto_comments=comments)
    return templates


def content(root: Path) -> Iterator[Found]:
    """Messages of the exercises, of their professional twins, of the pictures of the pages, and of the data."""
    exercises = root / "src" / "exercises"
    for folder in (exercises, exercises / "professional"):
        for path in sorted(folder.glob("[!_]*.py")):
            name = path.stem if folder.name != "professional" else f"professional/{path.stem}"
            yield from docstrings_and_marked(name, path)
    for path in sorted((root / "docs" / "examples").glob("*.py")):
        yield from marked(path, "python", f"examples/{path.stem}")
    for path in sorted((exercises / "data").glob("*.json")):
        sidecar = json.loads(path.read_text(encoding="utf-8"))
        yield from (([f"data/{path.stem} · {key}"], sidecar[key]) for key in ("title", "licence") if key in sidecar)


def docstrings_and_marked(name: str, path: Path) -> Iterator[Found]:
    """The paragraphs of the docstrings and the `_()` texts of a file of content, each with its function and part."""
    try:
        exercise = Exercise(path.stem, path.read_text(encoding="utf-8"))
        found = sorted(exercise.said(), key=lambda said: said.line)
    except BrokenExercise as error:
        raise ExtensionError(f"{path.parent}/{error}") from error
    except (SyntaxError, ValueError) as error:
        line, text = getattr(error, "lineno", None) or 1, getattr(error, "msg", error)
        raise ExtensionError(f"{path}:{line}: not valid Python: {text}") from error
    lines = exercise.source.splitlines()
    for said in found:
        where = " · ".join(filter(None, (name, said.function, PARTS.get(said.part))))
        yield [where, *above(lines, said.line)], said.text


def package(folder: Path, name: str) -> Iterator[Found]:
    """The marked texts of a Python package, each with its module."""
    for path in modules(folder):
        module = ".".join([name, *path.relative_to(folder).with_suffix("").parts])
        yield from marked(path, "python", module)


def machine(folder: Path) -> Iterator[Found]:
    """The marked texts of the machine: its modules, the pages that belong to no language, the pieces of lessons."""
    yield from package(folder, "course")
    for part in PIECES:
        for path in sorted((folder / part).glob("*.html")):
            yield from marked(path, JINJA, path.name)


def site(ours: Path) -> Iterator[Found]:
    """The marked texts of our templates, then of those of Furo that they, or Sphinx, still ask for."""
    for path in sorted(ours.rglob("*.html")):
        yield from marked(path, JINJA, path.relative_to(ours).as_posix())
    for name in furo_templates(ours):
        yield from marked(FURO / name, JINJA, f"Furo · {name}")


def marked(path: Path, method: str, where: str) -> Iterator[Found]:
    """The marked texts of one file, by Babel's extractor of its language, with the notes before them."""
    for _line, text, comments, _context in extract_from_file(method, path, KEYWORDS, TAGS, options=OPTIONS):
        yield [where, *notes("\n".join(comments))], text
