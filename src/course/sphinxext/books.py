"""The line at the foot of the pages that offers the course as a book, when there is one."""

from typing import Any

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.config import Config

from course.languages import Language, translations
from course.site.books import FOLDER, made
from course.sphinxext.navigation import is_alone
from course.sphinxext.pieces import piece
from course.sphinxext.units import measured


def find_books(app: Sphinx) -> None:
    """Note the books of the language and their sizes: when these change, every page is written again."""
    if isinstance(app.builder, StandaloneHTMLBuilder) and not (is_alone(app) or app.config.course_draft):
        language = Language(app.config.language)
        app.config.course_books = [
            [format_, path.name, path.stat().st_size] for format_, path in made(app.outdir.parent, language)
        ]


def add_books(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Give the page its line, "" when there is no book."""
    context["books"] = offered(app.config, context["content_root"])


def offered(config: Config, up: str) -> str:
    """The line as HTML, seen from a page whose way to the root of its language is `up`."""
    books = [(format_.upper(), f"{up}../{FOLDER}/{name}", size(length, config.language))
             for format_, name, length in config.course_books]  # fmt: skip
    return piece("books", translations(config.language).gettext, books=books) if books else ""


def size(length: int, code: str) -> str:
    """The size of a file of this many bytes, as a language writes it: `9,5 Mo`."""
    return measured(max(0.1, round(length / 1e6, 1)), "digital-megabyte", code)


def setup(app: Sphinx) -> None:
    app.add_config_value("course_books", [], "html", types=frozenset({list}))
    # Before Sphinx compares the settings with those of the last build.
    app.connect("builder-inited", find_books, priority=100)
    app.connect("html-page-context", add_books, priority=400)
