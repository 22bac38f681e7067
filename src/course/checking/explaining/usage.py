"""Values used as what they are not: indexed, looped over, changed."""

import ast

from course.checking.explaining.calling import called
from course.checking.explaining.fault import Fault, Said
from course.checking.words import _

CALL_FIRST = _("Ligne {line} : {code} est une fonction, pas son résultat. Appelez-la d’abord, avec des parenthèses.")
NOT_INDEXED = _(
    "Ligne {line} : {code} est de type {type}, dont on ne prend pas d’élément avec des crochets. Regardez d’où vient "
    "cette valeur."
)
NO_ORDER = _(
    "Ligne {line} : {code} est de type {type}, dont les éléments n’ont pas de rang. Faites-en d’abord une liste, avec "
    "list()."
)
ONE_NUMBER = _(
    "Ligne {line} : {code} est un nombre, que for ne peut pas parcourir. Pour répéter autant de fois, écrivez "
    "{python}."
)
NOT_LOOPED = _(
    "Ligne {line} : une valeur de type {type} est un seul élément, pas une suite à parcourir. Regardez quelle valeur "
    "devrait être une liste."
)
UNPACKED = _(
    "Ligne {line} : il y a plusieurs noms à gauche, mais la valeur de droite est de type {type}, d’un seul tenant. "
    "Vérifiez ce qu’elle contient, ou gardez un seul nom."
)
WHOLE = _(
    "Ligne {line} : un rang ou un nombre de tours doit être un entier. Pour une division entière, écrivez // ; "
    "sinon, convertissez avec int()."
)
RANK = _(
    "Ligne {line} : {code} demande un rang entier, et reçoit une valeur de type {type}. Dans une boucle for sur une "
    "liste, le nom reçoit l’élément lui-même, pas son rang."
)
TABLE = _(
    "Ligne {line} : {code} n’est pas un dictionnaire : on y prend un élément par son rang. Prenez d’abord un "
    "élément, puis sa clé."
)
FIXED = _(
    "Ligne {line} : une valeur de type {type} ne se modifie pas élément par élément. Construisez-en une nouvelle, ou "
    "servez-vous d’une liste."
)
KEY = _(
    "Ligne {line} : une valeur de type {type} ne peut être ni une clé de dictionnaire ni un élément d’ensemble, car "
    "elle peut changer. Servez-vous d’un tuple."
)
LENGTH = _(
    "Ligne {line} : len compte les éléments d’une suite, et {code} est de type {type}. Si c’est un nombre, il n’y a "
    "rien à compter ; sinon, regardez d’où il vient."
)
RAISED = _(
    "Ligne {line} : raise demande une erreur, pas un texte seul. Mettez le texte entre les parenthèses d’une erreur, "
    "par exemple {python}."
)

CALLABLE = ("function", "method", "builtin_function_or_method", "type")
LAZY = ("set", "frozenset", "dict_keys", "dict_values", "dict_items", "map", "filter", "zip", "generator", "enumerate")


def misused(fault: Fault) -> Said:
    """Explain a TypeError of a value that is not what the line takes it for."""
    for pattern, tell in (
        (r"^'(?P<type>\w+)' object is not callable", called),
        (r"^'(?P<type>\w+)' object is not subscriptable", indexed),
        (r"^'(?P<type>\w+)' object does(?: not|n't) support item", changed),
        (r"^'(?P<type>\w+)' object is not iterable|^argument of type '(?P<held>\w+)' is not", looped),
        (r"^(?:list|tuple|string) indices must be integers.*?, not '?(?P<type>\w+)", ranked),
    ):
        if found := fault.find(pattern):
            return tell(fault, next(filter(None, found.groups())))
    if found := fault.find(r"^object of type '(?P<type>\w+)' has no len"):
        call = fault.sole(ast.Call, test=lambda node: getattr(node.func, "id", "") == "len" and node.args)
        return LENGTH, {**found.groupdict(), "code": fault.code(call.args[0]) if call else found["type"]}
    return fault.first(
        (
            (r"^cannot unpack non-iterable (?P<type>\w+) object", UNPACKED),
            (r"^'(?P<type>\w+)' object cannot be interpreted as an integer", WHOLE),
            (r"^slice indices must be (?P<type>integers)", WHOLE),
            (r"unhashable type: '(?P<type>\w+)'", KEY),
        )
    ) or ((RAISED, {"python": 'ValueError("…")'}) if fault.find(r"^exceptions must derive") else None)


def indexed(fault: Fault, kind: str) -> Said:
    """Square brackets after what has no elements."""
    node = fault.sole(ast.Subscript)
    if not node:
        return None
    template = CALL_FIRST if kind in CALLABLE else NO_ORDER if kind in LAZY else NOT_INDEXED
    return template, {"code": fault.code(node.value), "type": kind}


def changed(fault: Fault, kind: str) -> Said:
    """An element replaced where none can be."""
    if kind in ("tuple", "str", "range"):
        return FIXED, {"type": kind}
    node = fault.sole(ast.Subscript, test=lambda node: not isinstance(node.ctx, ast.Load))
    return (NOT_INDEXED, {"code": fault.code(node.value), "type": kind}) if node else None


def looped(fault: Fault, kind: str) -> Said:
    """A loop over what is no series."""
    node = fault.sole(ast.For)
    if node and kind == "int":
        code = fault.code(node.iter)
        return ONE_NUMBER, {"code": code, "python": f"range({code})"}
    if node and kind in CALLABLE:
        return CALL_FIRST, {"code": fault.code(node.iter)}
    return NOT_LOOPED, {"type": kind}


def ranked(fault: Fault, kind: str) -> Said:
    """A rank that is no whole number."""
    node = fault.sole(ast.Subscript)
    if node and kind == "str" and not fault.find(r"^string"):
        return TABLE, {"code": fault.code(node.value)}
    return (RANK, {"code": fault.code(node), "type": kind}) if node else (WHOLE, {"type": kind})
