"""Mathematics as MathML, made at build time: no script, no font, no request."""

from xml.sax.saxutils import quoteattr

from docutils import nodes
from latex2mathml.converter import convert
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

PLUS_OR_MINUS = "&#x000B1;"  # the library takes it for a letter, with no space around


def mathml(node: nodes.Element, display: str) -> str:
    """The formula of a math node, and its LaTeX for what reads aloud or cannot draw it.

    Raises ExtensionError naming the place when it cannot be converted.
    """
    try:
        told = quoteattr(" ".join(node.astext().split()))
        found = convert(node.astext(), display=display).replace("<math ", f"<math alttext={told} ", 1)
    except Exception as error:  # the library raises a dozen unrelated classes
        raise ExtensionError(f"{node.source}:{node.line}: this formula cannot be read: {node.astext()}") from error
    return found.replace(f"<mi>{PLUS_OR_MINUS}</mi>", f"<mo>{PLUS_OR_MINUS}</mo>")


def visit_math(translator, node: nodes.math) -> None:
    translator.body.append(mathml(node, "inline"))
    raise nodes.SkipNode


def visit_math_block(translator, node: nodes.math_block) -> None:
    identifier = f' id="{node["ids"][0]}"' if node["ids"] else ""
    translator.body.append(f'<div class="math"{identifier}>{mathml(node, "block")}</div>\n')
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    app.add_html_math_renderer("mathml", (visit_math, None), (visit_math_block, None))
    app.config.html_math_renderer = "mathml"
