"""Where a message of a page stands: the English label of its section, and what it is when no ordinary paragraph.

Said of each message by itself, in words that no translation and no new sentence changes: a paragraph that moves, or a
heading that is written anew, is one change in the catalogues.
"""

from docutils import nodes
from sphinx import addnodes

from course.sphinxext.elements import Details, summary
from course.sphinxext.python_blocks import code_prose
from course.translation import codeprose

BOXES = (nodes.Admonition, nodes.admonition, nodes.topic, nodes.sidebar)


def place(node: nodes.Node) -> str:
    """The place of a message, given its node: `role-quiz · question`; empty above the first label."""
    return " · ".join(filter(None, (label(node), kind(node))))


def label(node: nodes.Node) -> str:
    """The label of the nearest section that has one; a French title is none."""
    while node := node.parent:
        if isinstance(node, nodes.section):
            names = [name for name in node["names"] if node.document.nametypes.get(name)]
            if names:
                return names[0]
    return ""


def kind(node: nodes.Node) -> str:
    """What a message is; empty for an ordinary paragraph or an item of a list."""
    match node:
        case nodes.title():
            return title(node.parent)
        case code_prose():
            return codeprose.DOCSTRING if node["docstring"] else codeprose.COMMENT
        case nodes.caption():
            return "légende"
        case nodes.image():
            return "texte alternatif"
        case nodes.math_block():
            return "formule"
        case nodes.meta():
            return f"{node.get('name', '')} de la page".lstrip()
        case addnodes.toctree():
            return "sommaire"
        case summary():
            return "réponse"
        case nodes.term():
            return "terme"
        case nodes.attribution():
            return "auteur de la citation"
    return paragraph(node)


def title(parent: nodes.Node) -> str:
    if isinstance(parent, nodes.table):
        return "légende"
    return "titre d’encadré" if isinstance(parent, BOXES) else "titre"


def paragraph(node: nodes.Node) -> str:
    """What holds a paragraph, when that changes how it is translated."""
    if "quiz-question" in node["classes"]:
        return "question"
    while node := node.parent:
        match node:
            case Details():
                return "explication"
            case nodes.thead():
                return "en-tête de tableau"
            case nodes.entry() if not isinstance(node.parent.parent, nodes.thead):
                return "cellule de tableau"
            case nodes.footnote():
                return "note de bas de page"
            case nodes.section():
                return ""
    return ""
