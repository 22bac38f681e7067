"""`{translations}`: how far each language of the course is, page by page, and whom it owes it to."""

from collections.abc import Iterator
from pathlib import Path

from babel.numbers import format_percent
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError

from course.figure.numeral import number
from course.languages import SOURCE, Language, languages, translations
from course.site.badges import NAME, badge
from course.sphinxext.elements import raw
from course.sphinxext.localised import Localised
from course.sphinxext.own_files import load_where
from course.sphinxext.page_messages import templates, titles
from course.sphinxext.page_provenance import listed
from course.sphinxext.pieces import FOLDER, piece
from course.sphinxext.renewal import having, renewed
from course.sphinxext.translation_tables import tables
from course.translation.pofile import BrokenCatalogue
from course.translation.status import in_order, status, total

KEY = "translations"  # in the metadata of the page
STYLE = "translations.css"
GUIDE = "guides/translate"


class translations_tables(nodes.General, nodes.Element):
    """Stands for the tables until every page has been read."""


class TranslationsDirective(Localised):
    """A table for each language. Its words are not the page's: the template's, and the titles of the pages."""

    required_arguments = 0

    def run(self) -> list[nodes.Node]:
        self.depends_on(FOLDER / "translations.html")
        self.env.metadata[self.env.docname][KEY] = True
        return [translations_tables()]


def refresh(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Have the tables written again when a page, a catalogue of any language or the order of the course changed."""
    pages = having(env, KEY)
    if app.builder.format != "html" or not pages:
        return []
    try:
        found = in_order(templates(app), Path(app.srcdir) / "index.md")
        codes = [language.code for language in languages()]
        now = titles(env), status(codes, found, titles=titles(env))
    except BrokenCatalogue as error:
        raise ExtensionError(str(error)) from error
    return pages if renewed(env, "course_translations", now) else []


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the tables where the page asks for them; what is no HTML has none."""
    for node in list(doctree.findall(translations_tables)):
        node.replace_self(raw(rendered(app, docname)) if app.builder.format == "html" else [])


def rendered(app: Sphinx, docname: str) -> str:
    """The tables as HTML, their links as seen from this page."""
    here = Language(app.config.language)
    guide = app.builder.get_relative_uri(docname, GUIDE) if GUIDE in app.env.found_docs else ""
    return piece(
        "translations",
        translations(here.code).gettext,
        tables=list(tables(app, docname)),
        guide=guide,
        shown_elsewhere="\n".join(markdown(app, docname)),
        source=SOURCE,
        number=lambda value: number(value, here.code),
        percent=lambda value: format_percent(value / 100, locale=here.code),
        listed=lambda names: listed(names, here.code),
    )


def markdown(app: Sphinx, docname: str) -> Iterator[str]:
    """What shows the badge of each language on another site, with a link to this page; nothing without an address."""
    site, page = app.config.site_url, app.builder.get_target_uri(docname)
    for language in map(Language, app.env.course_translations[1] if site else ()):
        yield f"[![{language.name}]({site}badges/{language.slug}.svg)]({site}{language.slug}/{page})"


def write_badge(app: Sphinx, exception: Exception | None) -> None:
    """Leave the badge of this language among its static files."""
    if exception or app.builder.format != "html" or not having(app.env, KEY):
        return
    _french, states = app.env.course_translations
    if app.config.language in states:
        drawn = badge(Language(app.config.language), total(states[app.config.language]).percent)
        (Path(app.outdir) / "_static" / NAME).write_text(drawn, encoding="utf-8")


def setup(app: Sphinx) -> None:
    app.add_node(translations_tables)
    app.add_directive("translations", TranslationsDirective)
    app.connect("env-updated", refresh)
    app.connect("doctree-resolved", fill)
    load_where(app, KEY, STYLE)
    app.connect("build-finished", write_badge)
