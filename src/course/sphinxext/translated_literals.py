"""Let a translated formula or code block replace the French one.

Sphinx writes a translated literal or math block as reStructuredText (`::` and an indented block) and hands it to
the page's own parser; MyST reads that as a paragraph, and the formula becomes `::`.
Upstream: executablebooks/MyST-Parser#444, sphinx-doc/sphinx#8852.
"""

from textwrap import dedent

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import i18n

MARK = "::\n\n   "


def setup(app: Sphinx) -> None:
    if not hasattr(i18n._publish_msgstr, "stock"):
        i18n._publish_msgstr = repaired(i18n._publish_msgstr)


def repaired(publish):
    """`_publish_msgstr`, which gives a literal block for what Sphinx marked as one."""

    def publish_msgstr(source: str, source_path: str, source_line: int, **context) -> nodes.Element:
        if source.startswith(MARK) and source_path.endswith(".md"):
            text = dedent(source.removeprefix("::\n\n"))
            return nodes.literal_block(text, text)
        return publish(source, source_path, source_line, **context)

    publish_msgstr.stock = publish
    return publish_msgstr
