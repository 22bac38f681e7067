"""`{diagram}`: boxes and arrows that a lesson draws, and at will where the arrows lead in words."""

from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst.directives import flag
from sphinx.application import Sphinx

from course.datasets import DATA, EXERCISES
from course.picture import sketch
from course.sphinxext.directives import EXAMPLES
from course.sphinxext.elements import definitions, details, raw
from course.sphinxext.localised import Localised

KEY = "diagram"  # in the metadata of a page
STYLE = "diagram.css"


class Diagrammed(Localised):
    """A directive that draws what the file of this name in `docs/examples` describes."""

    def sketched(self, path: Path) -> tuple[nodes.Node, list[tuple[str, str]]]:
        """The diagram of a file, and where its arrows lead."""
        # It may be drawn from another diagram, and from what an exercise computes, and from its data.
        self.depends_on(*sorted([*EXAMPLES.glob("*.py"), *EXERCISES.glob("*.py"), *DATA.iterdir()]))
        self.env.metadata[self.env.docname][KEY] = True
        translate, noted = self.noting()
        with self.blaming(path):
            drawing, links = sketch(path, self.language, translate)
        return raw(f'<figure class="{" ".join(["exercise-figure", *noted])}">{drawing}</figure>'), links

    def described(self) -> Path:
        """The file that the argument names."""
        path = EXAMPLES / f"{self.arguments[0]}.py"
        if not path.exists():
            raise self.error(f"there is no diagram {path.name} in docs/examples")
        return path


class DiagramDirective(Diagrammed):
    """A diagram; with `:arrows:`, where they lead is told in words below it, folded."""

    option_spec: ClassVar = {"arrows": flag}

    def run(self) -> list[nodes.Node]:
        _ = self.translate
        drawing, links = self.sketched(self.described())
        if "arrows" not in self.options:
            return [drawing]
        return [drawing, details("figure-data", _("Où mènent les flèches"), definitions(links, "data-set"))]


def add_style(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Load the style sheet where there is a diagram."""
    if KEY in app.env.metadata.get(pagename, ()):
        app.add_css_file(STYLE, priority=705)


def setup(app: Sphinx) -> None:
    app.add_directive("diagram", DiagramDirective)
    app.connect("html-page-context", add_style, priority=500)
