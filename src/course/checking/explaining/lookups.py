"""Elements that are not there, or that change under a loop."""

import ast

from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.source import nearest
from course.checking.explaining.usage import NO_ORDER
from course.checking.explaining.values import NOT_FOUND
from course.checking.words import _

RANK = _("Ligne {line} : {code} demande un rang qui n’existe pas. Les rangs de {name} vont de 0 à {last}.")
RANK_LENGTH = _("Ligne {line} : {code} dépasse d’un rang : comme le premier est 0, le dernier est {last}.")
RANK_NEXT = _(
    "Ligne {line} : {code} demande l’élément suivant, qui n’existe pas au bout de {name}. Arrêtez la boucle un tour "
    "plus tôt, ou prévoyez ce cas."
)
RANK_SOMEWHERE = _(
    "Ligne {line} : un rang demandé n’existe pas. Les rangs vont de 0 à la longueur moins 1, et une suite vide n’en a "
    "aucun."
)
ASSIGNED = _(
    "Ligne {line} : {code} n’existe pas encore, et une liste ne s’allonge pas ainsi. Ajoutez un élément à {name} avec "
    "append."
)
POPPED = _(
    "Ligne {line} : il n’y a plus rien à retirer, la valeur est vide. Vérifiez avant l’appel qu’il reste un élément."
)
NEAR_KEY = _(
    "Ligne {line} : il n’y a pas de clé {key}, mais votre code contient {near}. Est-ce celle que vous vouliez ?"
)
COUNTED = _(
    "Ligne {line} : la clé {key} n’a pas encore de valeur dans {name}, et rien ne peut s’y ajouter. Donnez-lui "
    "d’abord une valeur de départ, ou servez-vous de get."
)
KEY = _(
    "Ligne {line} : la clé {key} n’existe pas dans ce dictionnaire. Vérifiez son orthographe et son type, ou testez "
    "avec in si elle peut manquer."
)
RESIZED = _(
    "Ligne {line} : cette boucle parcourt {code}, dont la taille change pendant ce temps. Parcourez-en une copie, "
    "par exemple {python}."
)

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def rank(fault: Fault) -> Said:
    """Explain an IndexError."""
    if fault.find(r"^pop from (?:an )?empty"):
        return POPPED, {}
    if not fault.find(r"index out of range"):
        return None
    if fault.text == "index out of range":
        return (POPPED, {}) if fault.sole(ast.Call, test=lambda node: "heappop" in fault.code(node.func)) else None
    if fault.find(r"^pop "):
        call = fault.sole(ast.Call, test=lambda node: getattr(node.func, "attr", "") == "pop")
        return (RANK, ranks(fault, call, call.func.value)) if call else (RANK_SOMEWHERE, {})
    node = fault.sole(ast.Subscript, test=lambda node: is_asked(fault, node))
    if not node:
        return None if fault.find("assignment") else (RANK_SOMEWHERE, {})
    facts = ranks(fault, node, node.value)
    match node.slice:
        case _ if fault.find("assignment") and isinstance(node.ctx, ast.Store):
            return ASSIGNED, facts
        case ast.Call(func=ast.Name(id="len"), args=[one]) if fault.code(one) == facts["name"]:
            return RANK_LENGTH, facts
        case ast.BinOp(left=ast.Name(), op=ast.Add(), right=ast.Constant(value=1)) if in_loop(fault):
            return RANK_NEXT, facts
    return RANK, facts


def ranks(fault: Fault, node: ast.expr, owner: ast.expr) -> dict[str, str]:
    name = fault.code(owner)
    return {"code": fault.code(node), "name": name, "last": f"len({name}) - 1"}


def is_asked(fault: Fault, node: ast.Subscript) -> bool:
    """Tell whether an element may be the one that is not there: one that is read, or one that is replaced."""
    if fault.find("assignment"):
        return not isinstance(node.ctx, ast.Load)
    added = fault.source.at(fault.line, ast.AugAssign)
    return isinstance(node.ctx, ast.Load) or any(one.target is node for one in added)


def in_loop(fault: Fault) -> bool:
    return bool(fault.source.at(fault.line, ast.For, ast.While, *COMPREHENSIONS))


def key(fault: Fault) -> Said:
    """Explain a KeyError, whose text is the key as Python writes it."""
    if fault.find(r"^'(?:pop from an empty set|popitem\(\): dictionary is empty)'$"):
        return POPPED, {}
    read = fault.source.at(fault.line, ast.Subscript)
    removed = fault.sole(ast.Call, test=lambda node: getattr(node.func, "attr", "") == "remove")
    if removed and not read:
        return NOT_FOUND, {"code": fault.code(removed.func.value)}
    if not read and fault.sole(ast.Call, test=lambda node: getattr(node.func, "attr", "") == "format"):
        return None
    node = fault.sole(ast.Subscript)
    if node and isinstance(node.slice, ast.Slice) and fault.text.startswith("slice("):
        return NO_ORDER, {"code": fault.code(node.value), "type": "dict"}
    facts = {"key": fault.text, "name": fault.code(node.value) if node else ""}
    if node and fault.sole(ast.AugAssign, test=lambda one: one.target is node):
        return COUNTED, facts
    near = nearest(fault.text.strip("'\""), written_keys(fault)) if fault.text[:1] in ("'", '"') else None
    if near:
        return NEAR_KEY, facts | {"near": repr(near)}
    return KEY, facts


def written_keys(fault: Fault) -> list[str]:
    """The texts that the file uses as keys, and those it compares or lists."""
    return [
        node.value for node in fault.source.nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def resized(fault: Fault) -> Said:
    """Explain a RuntimeError about what a loop changes under itself."""
    if not fault.find(r"changed (?:size )?during iteration|mutated during iteration"):
        return None
    loop = fault.sole(ast.For)
    if not loop:
        return None
    code = fault.code(loop.iter)
    return RESIZED, {"code": code, "python": f"list({code})"}
