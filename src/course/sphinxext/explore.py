"""`{explore}`: a picture to explore with a slider; without JavaScript, its table and the figure of one value."""

from docutils import nodes
from sphinx.application import Sphinx

from course.explorable import explorable
from course.sphinxext.elements import raw
from course.sphinxext.localised import Localised
from course.sphinxext.own_files import load_where
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


def setup(app: Sphinx) -> None:
    app.add_directive("explore", ExploreDirective)
    load_where(app, KEY, STYLE, SCRIPT)
