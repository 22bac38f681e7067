"""Parentheses after what is no function."""

import ast
import builtins

from course.checking.explaining.fault import Fault, Said
from course.checking.words import _

HIDDEN = _(
    "Ligne {line} : {name} n’est plus la fonction de Python, car la ligne {start} donne ce nom à une autre "
    "valeur. Choisissez un autre nom ligne {start}."
)
BRACKETS = _(
    "Ligne {line} : {code} est de type {type}, et les parenthèses servent à appeler une fonction. Pour prendre un "
    "élément, mettez des crochets."
)
NOT_CALLED = _(
    "Ligne {line} : {code} est de type {type}, ce n’est pas une fonction. Regardez s’il manque un signe avant la "
    "parenthèse, ou si ce nom sert deux fois."
)
MODULE = _(
    "Ligne {line} : {code} est un module, pas une fonction. Écrivez son nom, un point, puis la fonction voulue."
)

SERIES = ("list", "tuple", "dict", "str", "set")


def called(fault: Fault, kind: str) -> Said:
    """Parentheses after what is no function."""
    node = fault.sole(ast.Call, test=lambda node: is_suspect(fault, node.func))
    if not node:
        return None
    code = fault.code(node.func)
    start = fault.source.visible(fault.line).get(code)
    if start and hasattr(builtins, code):
        return HIDDEN, {"name": code, "start": str(start)}
    template = MODULE if kind == "module" else BRACKETS if kind in SERIES else NOT_CALLED
    return template, {"code": code, "type": kind}


def is_suspect(fault: Fault, node: ast.expr) -> bool:
    """Tell whether what is called may be no function: a name that the file gives a value to, or a piece of code."""
    if isinstance(node, ast.Name):
        return node.id in fault.source.visible(fault.line) and node.id not in fault.source.functions
    return not isinstance(node, ast.Attribute)
