"""Values used as what they are not: indexed, looped over, changed."""

import ast

from course.checking.explaining.calling import called
from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.operands import ITEMS, LIST_ITEM
from course.checking.explaining.ranks import counted, ranked
from course.checking.words import _

CALL_FIRST = _(
    "Ligne {line} : {code} est une fonction, pas son résultat. Pour l’appeler, écrivez des parenthèses après son nom."
)
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
FIXED = _(
    "Ligne {line} : une valeur de type {type} ne se modifie pas élément par élément. Construisez-en une nouvelle, ou "
    "servez-vous d’une liste."
)
KEY = _(
    "Ligne {line} : une valeur de type {type} ne peut être ni une clé de dictionnaire ni un élément d’ensemble, car "
    "elle peut changer. Convertissez-la avec {python}."
)
CHANGING = _(
    "Ligne {line} : une valeur de type {type} ne peut être ni une clé de dictionnaire ni un élément d’ensemble, car "
    "elle peut changer. Prenez plutôt un nombre ou un texte qui la désigne."
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
UNCHANGING = {"list": "tuple()", "set": "frozenset()"}
LAZY = ("set", "frozenset", "dict_keys", "dict_values", "dict_items", "map", "filter", "zip", "generator", "enumerate")


def misused(fault: Fault) -> Said:
    """Explain a TypeError of a value that is not what the line takes it for."""
    for pattern, tell in (
        (r"^'(?P<type>\w+)' object is not callable", called),
        (r"^'(?P<type>\w+)' object is not subscriptable", indexed),
        (r"^'(?P<type>\w+)' object does(?: not|n't) support item", changed),
        (r"^'(?P<type>\w+)' object is not iterable|^argument of type '(?P<held>\w+)' is not", looped),
        (r"^(?:list|tuple|string) indices must be integers.*?, not '?(?P<type>\w+)", ranked),
        (r"^'(?P<type>\w+)' object cannot be interpreted as an integer|^slice indices must be (integers)", counted),
        (r"unhashable type: '(?P<type>\w+)'", keyed),
    ):
        if found := fault.find(pattern):
            return tell(fault, next(filter(None, found.groups())))
    if found := fault.find(r"^object of type '(?P<type>\w+)' has no len"):
        call = fault.sole(ast.Call, test=lambda node: getattr(node.func, "id", "") == "len" and node.args)
        return LENGTH, {**found.groupdict(), "code": fault.code(call.args[0]) if call else found["type"]}
    if fault.find(r"^exceptions must derive"):
        return RAISED, {"python": 'ValueError("…")'}
    return fault.first(((r"^cannot unpack non-iterable (?P<type>\w+) object", UNPACKED),))


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
    if kind in ITEMS and is_added(fault):
        return LIST_ITEM, {"other": kind}
    node = fault.sole(ast.For)
    plain = node and not any(isinstance(part, ast.Call) for part in ast.walk(node.iter))
    code = fault.code(node.iter) if plain else ""
    if code and kind == "int":
        return ONE_NUMBER, {"code": code, "python": f"range({code})"}
    if kind in CALLABLE:
        return (CALL_FIRST, {"code": code}) if code else None
    return NOT_LOOPED, {"type": kind}


def is_added(fault: Fault) -> bool:
    """Tell whether all that the line does is to add a value to another, with +=."""
    added = fault.sole(ast.AugAssign, test=lambda node: isinstance(node.op, ast.Add))
    return bool(added) and isinstance(added.value, (ast.Name, ast.Constant))


def keyed(fault: Fault, kind: str) -> Said:
    """A value that can be no key."""
    if kind == "slice":  # before Python 3.12
        node = fault.sole(ast.Subscript)
        return (NO_ORDER, {"code": fault.code(node.value), "type": "dict"}) if node else None
    return KEY if kind in UNCHANGING else CHANGING, {"type": kind, "python": UNCHANGING.get(kind, "")}
