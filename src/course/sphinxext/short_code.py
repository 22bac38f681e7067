"""Short code in a sentence stays on one line: a break after a hyphen would make two of `--editor`."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

MOST = 24  # signs: half a line of a telephone


class ShortCode(SphinxPostTransform):
    """Give short code the class `short`."""

    default_priority = 900

    def run(self) -> None:
        for code in self.document.findall(nodes.literal):
            if len(code.astext()) <= MOST:
                code["classes"].append("short")


def setup(app: Sphinx) -> None:
    app.add_post_transform(ShortCode)
