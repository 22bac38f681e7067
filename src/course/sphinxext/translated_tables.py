"""Let the cells of a table that stands inside a directive be translated.

MyST gives a table its source, and its cells none. Those of a page get the page's; those inside a directive keep none,
and Sphinx takes them for no message: they are in no catalogue, and stay in French.
Upstream: sphinx-doc/sphinx#10959, executablebooks/sphinx-design#234.
"""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform


class GiveCellsTheirSource(SphinxTransform):
    """Give each cell the source and the line of its table."""

    default_priority = 18  # before what notes the messages of a page, and Sphinx's Locale

    def apply(self, **kwargs: object) -> None:
        for table in self.document.findall(nodes.table):
            for paragraph in table.findall(nodes.paragraph):
                if table.source and not paragraph.source:
                    paragraph.source, paragraph.line = table.source, table.line


def setup(app: Sphinx) -> None:
    app.add_transform(GiveCellsTheirSource)
