"""The line below something that several pages speak of: a link to each of these pages."""

from collections.abc import Iterable

from docutils import nodes
from sphinx.application import Sphinx


def cited_by(app: Sphinx, here: str, places: Iterable[tuple[str, str]]) -> nodes.paragraph:
    """The titles of pages, each a link to an anchor of the page, as seen from `here`; no message of the page."""
    line = nodes.paragraph("", classes=["cited-by"])
    for docname, anchor in places:
        line += [nodes.Text(" · ")] if line.children else []
        line += link(app, here, docname, anchor, nodes.Text(app.env.titles[docname].astext()))
    return line


def link(app: Sphinx, here: str, docname: str, anchor: str, *children: nodes.Node) -> nodes.reference:
    """A link to an anchor of a page, "" for its top."""
    address = app.builder.get_relative_uri(here, docname)
    return nodes.reference("", "", *children, internal=True, refuri=f"{address}#{anchor}" if anchor else address)
