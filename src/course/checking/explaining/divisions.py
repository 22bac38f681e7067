"""Divisions by zero."""

import ast

from course.checking.explaining.fault import Fault, Said
from course.checking.words import _

ZERO = _(
    "Ligne {line} : {code} vaut 0 pour ces données, et rien ne se divise par 0. Prévoyez ce cas avant la division."
)
ZERO_LENGTH = _(
    "Ligne {line} : {code} vaut 0, car la suite est vide, et rien ne se divise par 0. Que doit faire la fonction pour "
    "une suite vide ?"
)
ZERO_SOMEWHERE = _(
    "Ligne {line} : l’un des diviseurs de cette ligne vaut 0 pour ces données. Cherchez lequel, et prévoyez ce cas."
)

DIVISIONS = (ast.Div, ast.FloorDiv, ast.Mod)


def zero(fault: Fault) -> Said:
    """Explain a ZeroDivisionError."""
    if fault.find(r"negative power"):
        return None
    divided = [node.right for node in fault.source.at(fault.line, ast.BinOp) if is_division(node)]
    divided += [node.value for node in fault.source.at(fault.line, ast.AugAssign) if isinstance(node.op, DIVISIONS)]
    divided = [node for node in divided if not (isinstance(node, ast.Constant) and node.value)]
    if len(divided) != 1:
        return (ZERO_SOMEWHERE, {}) if divided else None
    match divided[0]:
        case ast.Call(func=ast.Name(id="len")):
            return ZERO_LENGTH, {"code": fault.code(divided[0])}
    return ZERO, {"code": fault.code(divided[0])}


def is_division(node: ast.BinOp) -> bool:
    """Tell whether an operation divides; after a text, % fills it in."""
    text = isinstance(node.left, ast.JoinedStr) or isinstance(getattr(node.left, "value", None), str)
    return isinstance(node.op, DIVISIONS) and not text
