"""`{diagram}`: boxes and arrows that a lesson draws, and at will where the arrows lead in words."""

from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst.directives import flag
from sphinx.application import Sphinx

from course.picture import Sketch, sketch
from course.sphinxext.elements import definitions, details, raw
from course.sphinxext.localised import Localised
from course.sphinxext.own_files import load_where

KEY = "diagram"  # in the metadata of a page
STYLE = "diagram.css"


class Diagrammed(Localised):
    """A directive that draws what the file of this name in `docs/examples` describes."""

    def sketched(self) -> tuple[nodes.Node, Sketch]:
        """The drawing, and what the file describes."""
        path = self.example("diagram")
        self.env.metadata[self.env.docname][KEY] = True
        translate, noted = self.noting()
        with self.blaming(path):
            described = sketch(path, self.language, translate)
        classes = " ".join(["exercise-figure", *noted])
        return raw(f'<figure class="{classes}">{described.drawing}</figure>'), described


class DiagramDirective(Diagrammed):
    """A diagram; with `:arrows:`, where they lead is told in words below it, folded."""

    option_spec: ClassVar = {"arrows": flag}

    def run(self) -> list[nodes.Node]:
        _ = self.translate
        drawing, described = self.sketched()
        if "arrows" not in self.options:
            return [drawing]
        return [drawing, details("figure-data", _("Où mènent les flèches"), definitions(described.links, "data-set"))]


def setup(app: Sphinx) -> None:
    app.add_directive("diagram", DiagramDirective)
    load_where(app, KEY, STYLE, priority=705)
