"""`{walk}`: steps told one at a time, beside a diagram that marks the one being read.

Without JavaScript all the steps are there, one below the other, which is also the transcript.
"""

from docutils import nodes
from sphinx.application import Sphinx

from course.sphinxext.diagrams import Diagrammed
from course.sphinxext.elements import raw
from course.sphinxext.own_files import load_where
from course.sphinxext.pieces import FOLDER, piece

KEY = "walk"  # in the metadata of a page
SCRIPT = "walk.js"


class walk(nodes.General, nodes.Element):
    """The diagram, the buttons and the list of the steps; `name` says what it is."""


class WalkDirective(Diagrammed):
    """A numbered list with a step for each box of a diagram, in the same order; each begins with its name in bold."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        self.assert_has_content()
        _ = self.translate
        self.depends_on(FOLDER / "walk.html")
        drawing, described = self.sketched()
        parsed = self.parse_content_to_nodes()
        steps = next((part for part in parsed if isinstance(part, nodes.enumerated_list)), nodes.enumerated_list())
        name, boxes = f"{self.arguments[0]}.py", len(described.boxes)
        if len(steps) != boxes:
            raise self.error(f"a walk must have a step for each box of {name}: {boxes}, not {len(steps)}")
        for rank, step in enumerate(steps, 1):
            # The parser of Markdown may put an empty text first.
            words = (part for paragraph in step.findall(nodes.paragraph) for part in paragraph)
            first = next((part for part in words if part.astext()), None)
            if not isinstance(first, nodes.strong):
                raise self.error(f"step {rank} must begin with its name in bold")
        steps["classes"].append("walk-steps")
        # Marked from the start, so that the page does not move when the script begins.
        steps[0]["classes"].append("current")
        self.env.metadata[self.env.docname][KEY] = True
        return [walk("", drawing, raw(piece("walk", _)), *parsed, name=_("La chaîne pas à pas"))]


def visit_walk(translator, node: walk) -> None:
    attributes = {"role": "group", "aria-label": node["name"]}
    translator.body.append(translator.starttag(node, "div", CLASS="walk", **attributes))


def depart_walk(translator, node: walk) -> None:
    translator.body.append("</div>\n")


def setup(app: Sphinx) -> None:
    app.add_node(walk, html=(visit_walk, depart_walk))
    app.add_directive("walk", WalkDirective)
    load_where(app, KEY, SCRIPT)
