"""Names that have no value where they are read."""

import ast
import builtins
import importlib
from functools import cache

from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.signs import OTHER
from course.checking.explaining.source import nearest
from course.checking.words import _

LIKE = _("Ligne {line} : {name} n’existe pas ici, mais {near} existe. Est-ce le nom que vous vouliez écrire ?")
LATER = _(
    "Ligne {line} : {name} n’a pas encore de valeur à ce moment. Regardez pourquoi la ligne {bound}, qui lui en donne "
    "une, n’est pas passée avant."
)
ELSEWHERE = _(
    "Ligne {line} : {name} a une valeur dans la fonction {function}, mais pas ici. Pour s’en servir ailleurs, il faut "
    "la renvoyer par return ou la passer en argument."
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
COMPARED = _(
    "Ligne {line} : {sign} compare deux valeurs, et {name} n’en a pas encore. Pour lui en donner une, écrivez un seul "
    "signe =."
)
AFTER_DOT = _(
    "Ligne {line} : {name} ne s’appelle pas seul, il suit une valeur et un point. Écrivez devant {name} la valeur à "
    "laquelle il s’applique."
)
NO_FUNCTION = _(
    "Ligne {line} : aucune fonction ne s’appelle {name}. Vérifiez ce nom, et s’il manque un signe dans cette ligne ; "
    "sinon, écrivez cette fonction avec def."
)

WORDS = {
    "true": "True", "false": "False", "TRUE": "True", "FALSE": "False", "null": "None", "NULL": "None", "nil": "None",
    "none": "None", "NONE": "None", "undefined": "None", "nan": "float(\"nan\")", "NaN": "float(\"nan\")",
    "Infinity": "float(\"inf\")", "inf": "float(\"inf\")", "vrai": "True", "Vrai": "True", "faux": "False",
    "Faux": "False", "raw_input": "input", "xrange": "range", "unicode": "str", "println": "print", "printf": "print",
    "echo": "print", "strlen": "len", "console": "print", "Math": "math",
}  # fmt: skip
LIBRARIES = ("np", "numpy", "pd", "pandas", "plt", "scipy", "sklearn", "sns", "torch", "tf", "nx", "networkx")
# Those whose functions a beginner calls by their name alone.
CLUES = (
    "pathlib", "math", "statistics", "random", "collections", "itertools", "functools", "re", "json", "csv",
    "datetime", "fractions", "decimal", "bisect", "heapq",
)  # fmt: skip
OTHERS = ("os", "sys", "time", "copy", "operator", "string", "queue")  # a variable may have the same name
SESSION = ("quit", "exit", "help", "copyright", "credits", "license")  # builtins that are of no use in a file


def unknown(fault: Fault) -> Said:
    """Explain a NameError."""
    found = fault.find(r"^name '(?P<name>\w+)' is not defined|free variable '(?P<free>\w+)'")
    if not found:
        return None
    name = found["name"] or found["free"]
    visible = fault.source.visible(fault.line)
    if name in visible:
        return None if is_removed(fault, name) else (LATER, {"name": name, "bound": str(visible[name])})
    if said := compared(fault, name):
        return said
    holders = [one.name for one in fault.source.functions.values() if name in fault.source.bindings(one)]
    if name in WORDS and not holders:
        return OTHER, {"sign": name, "python": WORDS[name]}
    stored = [node for node in fault.source.nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    here = [node.id for node in stored if node.lineno == fault.line]
    if near := nearest(name, [*fault.source.bindings(fault.source.scopes(fault.line)[0]), *here]):
        return LIKE, {"name": name, "near": near}
    if holders:
        return ELSEWHERE, {"name": name, "function": holders[0]}
    if any(node.id == name for node in stored):
        return None  # of a comprehension
    if near := nearest(name, list(visible)):
        return LIKE, {"name": name, "near": near}
    return imported(fault, name) or alike(fault, name)


def compared(fault: Fault, name: str) -> Said:
    """A line that is `name == …`, where `name = …` was meant."""
    match fault.sole(ast.Expr):
        case ast.Expr(value=ast.Compare(left=ast.Name(id=left), ops=[ast.Eq()])) if left == name:
            return COMPARED, {"name": name, "sign": "=="}
    return None


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
    if dotted and (name in CLUES or (name in OTHERS and all(node.attr in public(name) for node in dotted))):
        return MODULE, {"name": name, "python": f"import {name}"}
    for module in CLUES:
        if name in public(module):
            return FROM_MODULE, {"name": name, "module": module, "python": f"from {module} import {name}"}
    return None


@cache
def public(module: str) -> frozenset[str]:
    """The names that a module of the standard library offers."""
    found = importlib.import_module(module)
    return frozenset(name for name in getattr(found, "__all__", dir(found)) if not name.startswith("_"))


def alike(fault: Fault, name: str) -> Said:
    """A builtin function misspelled, or a name that nothing explains."""
    if near := nearest(name, [one for one in dir(builtins) if one[0] != "_" and one not in SESSION]):
        return LIKE, {"name": name, "near": near}
    if not any(getattr(node.func, "id", "") == name for node in fault.source.at(fault.line, ast.Call)):
        return UNKNOWN, {"name": name}
    return AFTER_DOT if any(hasattr(kind, name) for kind in (list, str, dict, set)) else NO_FUNCTION, {"name": name}
