"""Names of a function that are read before they have a value."""

import ast
import builtins

from course.checking.explaining.calling import HIDDEN
from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.names import compared, is_removed
from course.checking.explaining.source import FUNCTIONS, bound_by, within
from course.checking.words import _

COUNTER = _(
    "Ligne {line} : {name} n’a pas encore de valeur, et cette ligne veut la modifier. Donnez-lui une valeur de "
    "départ dans {function}, plus haut."
)
BRANCH = _(
    "Ligne {line} : {name} n’a pas de valeur ici, car la ligne {bound} ne lui en donne pas dans tous les cas. "
    "Donnez-lui une valeur de départ plus haut."
)
LOCAL = _(
    "Ligne {line} : comme {function} donne une valeur à {name} ligne {bound}, ce nom lui est propre. Il est lu "
    "avant la ligne {bound}, donc sans valeur."
)
OUTER = _(
    "Ligne {line} : {name} existe hors de {function}, mais la ligne {bound} en fait un nom propre à cette fonction. "
    "Passez sa valeur en argument, ou changez de nom."
)


def unbound(fault: Fault) -> Said:
    """Explain an UnboundLocalError."""
    found = fault.find(r"local variable '(\w+)'")
    function = fault.source.scopes(fault.line)[0]
    if not found or not isinstance(function, FUNCTIONS):
        return None
    name = found[1]
    binders = sorted((node for node in within(function) if name in bound_by(node)), key=lambda node: node.lineno)
    if not binders or is_removed(fault, name):
        return None
    if said := compared(fault, name):
        return said
    if hasattr(builtins, name):
        return HIDDEN, {"name": name, "start": str(binders[0].lineno)}
    facts = {"name": name, "function": function.name, "bound": str(binders[0].lineno)}
    if name in fault.source.bindings(fault.source.tree):
        return OUTER, facts
    if binders[0].lineno < fault.line:
        return BRANCH, facts
    if binders[0].lineno > fault.line and not changes(fault, name):
        return LOCAL, facts
    return (COUNTER, facts) if changes(fault, name) else None


def changes(fault: Fault, name: str) -> bool:
    """Tell whether the line gives the name a new value."""
    given = [
        target
        for node in fault.source.at(fault.line, ast.Assign, ast.AugAssign)
        for target in getattr(node, "targets", None) or [node.target]
    ]
    return any(getattr(target, "id", "") == name for target in given)
