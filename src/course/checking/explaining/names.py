"""Names that have no value where they are read."""

import ast
import builtins
import importlib
import sys
from functools import cache

from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.signs import OTHER
from course.checking.explaining.source import FUNCTIONS, bound_by, nearest, within
from course.checking.words import _

LIKE = _("Ligne {line} : rien ne s’appelle {name}, mais {near} existe. Est-ce le nom que vous vouliez écrire ?")
LATER = _(
    "Ligne {line} : {name} n’a pas encore de valeur à ce moment. Regardez pourquoi la ligne {bound}, qui lui en donne "
    "une, n’est pas passée avant."
)
ELSEWHERE = _(
    "Ligne {line} : {name} n’existe que dans la fonction {function}. Pour s’en servir ailleurs, il faut le renvoyer "
    "par return ou le passer en argument."
)
MODULE = _("Ligne {line} : le module {name} n’est pas importé. Ajoutez {python} au début du fichier.")
FROM_MODULE = _(
    "Ligne {line} : {name} fait partie du module {module}, et doit en être importé. Ajoutez {python} au début du "
    "fichier."
)
LIBRARY = _(
    "Ligne {line} : {name} est le nom usuel d’une bibliothèque, qui ne fait pas partie de Python. Cet exercice se "
    "fait sans elle."
)
UNKNOWN = _(
    "Ligne {line} : aucune ligne ne donne de valeur à {name}. S’il s’agit d’un texte, mettez-le entre guillemets ; "
    "sinon, donnez une valeur à ce nom plus haut."
)
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

WORDS = {
    "true": "True", "false": "False", "TRUE": "True", "FALSE": "False", "null": "None", "NULL": "None", "nil": "None",
    "none": "None", "NONE": "None", "undefined": "None", "nan": "float(\"nan\")", "NaN": "float(\"nan\")",
    "Infinity": "float(\"inf\")", "inf": "float(\"inf\")", "vrai": "True", "Vrai": "True", "faux": "False",
    "Faux": "False", "raw_input": "input", "xrange": "range", "unicode": "str", "println": "print", "printf": "print",
    "echo": "print", "strlen": "len", "console": "print", "Math": "math", "this": "self",
}  # fmt: skip
LIBRARIES = ("np", "numpy", "pd", "pandas", "plt", "scipy", "sklearn", "sns", "torch", "tf", "nx", "networkx")
# Those whose functions a beginner calls by their name alone.
MODULES = ("math", "statistics", "random", "collections", "itertools", "functools", "re", "json", "csv", "datetime")
CLUES = ("pathlib", *MODULES)


def unknown(fault: Fault) -> Said:
    """Explain a NameError."""
    found = fault.find(r"^name '(?P<name>\w+)' is not defined|free variable '(?P<free>\w+)'")
    if not found:
        return None
    name = found["name"] or found["free"]
    visible = fault.source.visible(fault.line)
    if name in visible:
        return None if is_removed(fault, name) else (LATER, {"name": name, "bound": str(visible[name])})
    for function in fault.source.functions.values():
        if name in fault.source.bindings(function):
            return ELSEWHERE, {"name": name, "function": function.name}
    if name in WORDS:
        return OTHER, {"sign": name, "python": WORDS[name]}
    stored = [node for node in fault.source.nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    if any(node.id == name for node in stored):
        return None  # of a comprehension
    if near := nearest(name, [*visible, *(node.id for node in stored if node.lineno == fault.line)]):
        return LIKE, {"name": name, "near": near}
    return imported(fault, name) or alike(name)


def is_removed(fault: Fault, name: str) -> bool:
    """Tell whether the file takes a name away again: by `del`, or at the end of an `except`."""
    return any(
        (isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Del))
        or (isinstance(node, ast.ExceptHandler) and node.name == name)
        for node in fault.source.nodes
    )


def imported(fault: Fault, name: str) -> Said:
    """A module, or what belongs to one, that the file does not import."""
    if name in LIBRARIES:
        return LIBRARY, {"name": name}
    dotted = [node for node in fault.source.at(fault.line, ast.Attribute) if getattr(node.value, "id", "") == name]
    if dotted and name in sys.stdlib_module_names:
        return MODULE, {"name": name, "python": f"import {name}"}
    for module in CLUES:
        if name in public(module):
            return FROM_MODULE, {"name": name, "module": module, "python": f"from {module} import {name}"}
    return None


@cache
def public(module: str) -> frozenset[str]:
    """The names that a module of the standard library offers."""
    return frozenset(name for name in dir(importlib.import_module(module)) if not name.startswith("_"))


def alike(name: str) -> Said:
    """A builtin function misspelled, or a name that nothing explains."""
    known = [one for one in dir(builtins) if not one.startswith("_")]
    near = nearest(name, known)
    return (LIKE, {"name": name, "near": near}) if near else (UNKNOWN, {"name": name})


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
    facts = {"name": name, "function": function.name, "bound": str(binders[0].lineno)}
    if name in fault.source.bindings(fault.source.tree):
        return OUTER, facts
    if binders[0].lineno < fault.line:
        return BRANCH, facts
    augmented = fault.sole(ast.AugAssign, test=lambda node: getattr(node.target, "id", "") == name)
    return (COUNTER if augmented or binders[0].lineno == fault.line else LOCAL), facts
