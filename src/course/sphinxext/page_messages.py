"""What there is to translate today, known to any build: the messages of each page are noted as it is read."""

import hashlib
from pathlib import Path

from babel.messages.catalog import Catalog
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform
from sphinx.util.nodes import extract_messages

from course.sphinxext.extraction import PIECES, others
from course.translation.templates import Templates

# In the metadata of a page, which Sphinx drops and merges with the page.
MESSAGES, TITLE = "messages", "message_title"
# Where the messages of what is not a page stand, besides the modules of the course.
SOURCES = (
    "src/exercises/**/*.py",
    "src/exercises/data/*.json",
    "docs/examples/*.py",
    "src/course/web/templates/**/*.html",
    *(f"src/course/{part}/*.html" for part in PIECES),
)


class NoteMessages(SphinxTransform):
    """Note the messages of a page, and the one that is its title, before Sphinx puts translations in their place."""

    default_priority = 19

    def apply(self, **kwargs: object) -> None:
        found = list(extract_messages(self.document))
        noted = self.env.metadata[self.env.docname]
        noted[MESSAGES] = [message for _node, message in found]
        noted[TITLE] = next((message for node, message in found if isinstance(node, nodes.title)), "")


def templates(app: Sphinx) -> Templates:
    """The templates that the gettext builder would write, without the places of the messages."""
    catalogues = {}
    for docname in sorted(app.env.found_docs):
        catalogues[docname] = Catalog(domain=docname, header_comment="")
        for message in app.env.metadata[docname].get(MESSAGES, ()):
            catalogues[docname].add(message)
    return Templates(catalogues | besides(app), app.env.myst_config)


def besides(app: Sphinx) -> dict[str, Catalog]:
    """The templates of what is not a page, made again only when a file that they come from has changed."""
    root = Path(app.confdir)
    files = sorted(path for pattern in SOURCES for path in root.glob(pattern))
    content = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
    key = content, app.config.course_code, app.config.project
    if getattr(app.env, "course_besides", (None,))[0] != key:
        app.env.course_besides = key, others(root, app.config.project)
    return app.env.course_besides[1]


def titles(env: BuildEnvironment) -> dict[str, str]:
    """The French title of each page, as it stands in its template."""
    return {docname: env.metadata[docname].get(TITLE, "") for docname in sorted(env.found_docs)}


def setup(app: Sphinx) -> None:
    app.add_transform(NoteMessages)
