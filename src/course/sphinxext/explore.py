"""`{explore}`: a picture to explore with a slider; without JavaScript, its table and the figure of one value."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from course.explorable import explorable
from course.sphinxext.elements import raw
from course.sphinxext.localised import Localised
from course.sphinxext.pieces import FOLDER, piece

KEY = "explore"  # in the metadata of a page
STYLE, SCRIPT = "explore.css", "explore.js"


class ExploreDirective(Localised):
    """What the file of this name in `docs/examples` lets one explore."""

    def run(self) -> list[nodes.Node]:
        path = self.example("picture")
        self.depends_on(FOLDER / "explore.html")
        self.env.metadata[self.env.docname][KEY] = True
        translate, noted = self.noting()
        with self.blaming(path):
            found = explorable(path, self.language, translate)
        values = {"name": nodes.make_id(path.stem), "noted": noted, "explorable": found}
        return [raw(piece("explore", self.translate, **values))]


def add_files(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Load the style sheet and the script where there is something to explore."""
    if KEY in app.env.metadata.get(pagename, ()):
        app.add_css_file(STYLE, priority=710)
        app.add_js_file(SCRIPT, priority=710, defer="defer")


def setup(app: Sphinx) -> None:
    app.add_directive("explore", ExploreDirective)
    app.connect("html-page-context", add_files, priority=500)
