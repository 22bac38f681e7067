"""Small repairs of the HTML that Sphinx, docutils and Furo write."""

import re
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

SECTION_TITLE = re.compile(
    r'<section(?P<before>[^>]*?) id="(?P<id>[^"]+)"(?P<after>[^>]*)>(?P<targets>\s*(?:<span id="[^"]*"></span>\s*)*)'
    r"<h(?P<level>[1-6])>"
)
VIEWPORT = re.compile(r'\s*<meta name="viewport"[^>]*>')


class OneIdEach(SphinxPostTransform):
    """Take their second copy from the ids, and the widths from the columns.

    Furo wraps tables and formulas in a box and copies their ids to it: the same id would stand twice on the page.
    Docutils writes the widths of columns as style attributes, which the Content-Security-Policy refuses.
    """

    default_priority = 510  # after Furo's own, at 500
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        for box in self.document.findall(nodes.container):
            if {"table-wrapper", "math-wrapper"} & set(box["classes"]):
                box["ids"] = []
        for table in self.document.findall(nodes.table):
            classes = set(table["classes"]) - {"colwidths-given"}
            table["classes"] = sorted(classes | {"colwidths-auto"})


def mend_body(html: str) -> str:
    """Move each section's id to its heading, where search and screen readers look; give captions their level."""
    html = SECTION_TITLE.sub(
        lambda found: (
            f'<section{found["before"]}{found["after"]}>{found["targets"]}<h{found["level"]} id="{found["id"]}">'
        ),
        html,
    )
    return html.replace('role="heading">', 'role="heading" aria-level="2">')


def mend_metatags(html: str) -> str:
    """Drop docutils' viewport, for the theme writes one, and the mark of translation, no attribute of HTML."""
    return VIEWPORT.sub("", html).replace(' translated="True"', "")


def setup(app: Sphinx) -> None:
    app.add_post_transform(OneIdEach)
