"""Elements of pages: foldable parts, text that is translated already, tables whose cells are translated or not."""

from html import escape

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective


class Details(nodes.General, nodes.Element):
    """A part that opens on demand, its `summary` first."""


class summary(nodes.TextElement):
    """The line that opens a `Details`; a message for the translator when it has a source."""


def details(classes: str, title: "str | summary", *children: nodes.Node) -> Details:
    """A foldable part; a title given as a string is already translated."""
    first = summary(title, title) if isinstance(title, str) else title
    return Details("", first, *children, classes=classes.split())


def text(content: str, *classes: str) -> nodes.raw:
    """A line of text already translated, which is no message of the page."""
    return raw(f'<p class="{" ".join(classes)}">{escape(content)}</p>')


def raw(html: str) -> nodes.raw:
    return nodes.raw("", html, format="html")


def definitions(entries: list[tuple[str, str]], classes: str, *, foreign: bool = False) -> nodes.raw:
    """Pairs of texts as an HTML definition list; a `foreign` value may be in another script than the page."""
    start = '<dd dir="auto">' if foreign else "<dd>"
    cells = "".join(f"<dt>{escape(term)}</dt>{start}{escape(value)}</dd>" for term, value in entries)
    return raw(f'<dl class="{classes}">{cells}</dl>')


def message(directive: SphinxDirective, words: str, *classes: str) -> nodes.paragraph:
    """A paragraph that is a message of the page, from what a directive is given."""
    inline, _messages = directive.parse_inline(words)
    paragraph = nodes.paragraph(words, "", *inline, classes=list(classes))
    paragraph.source, paragraph.line = directive.get_source_info()
    return paragraph


def cell(*parts: nodes.Node | str, name: bool = False) -> nodes.entry:
    """A cell of a table, its parts one below the other; those given as strings are already translated.

    `name` tells that it names somebody or something, in whatever language that is.
    """
    inline = [nodes.Text(part) if isinstance(part, str) else part for part in parts]
    said = (part if isinstance(part, nodes.paragraph) else nodes.paragraph("", "", part, translatable=False)
            for part in inline)
    return nodes.entry("", *said, classes=["proper-name"] if name else [])


def table(heads: list[str], rows: list[list[nodes.entry]]) -> nodes.table:
    """A table: the heads of its columns, already translated, and the cells of each row."""
    group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _head in heads), cols=len(heads))
    group += nodes.thead("", nodes.row("", *map(cell, heads)))
    group += nodes.tbody("", *(nodes.row("", *cells) for cells in rows))
    return nodes.table("", group, classes=["colwidths-auto"])


def visit_details(translator, node: Details) -> None:
    translator.body.append(f'<details class="{" ".join(node["classes"])}">')


def depart_details(translator, node: Details) -> None:
    translator.body.append("</div></details>\n")


def visit_summary(translator, node: summary) -> None:
    translator.body.append(translator.starttag(node, "summary", ""))


def depart_summary(translator, node: summary) -> None:
    # What follows the summary stands in a box of its own, which the style sheet can pad: `depart_details` closes it.
    translator.body.append("</summary><div>\n")


def setup(app: Sphinx) -> None:
    app.add_node(Details, html=(visit_details, depart_details))
    app.add_node(summary, html=(visit_summary, depart_summary))
