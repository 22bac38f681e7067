"""Elements that are not there, or that change under a loop; divisions by zero."""

import ast

from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.source import nearest
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
RESIZED = _(
    "Ligne {line} : cette boucle parcourt {code}, dont la taille change pendant ce temps. Parcourez-en une copie, "
    "par exemple {python}."
)

DIVISIONS = (ast.Div, ast.FloorDiv, ast.Mod)


def rank(fault: Fault) -> Said:
    """Explain an IndexError."""
    if fault.find(r"^pop from (?:an )?empty"):
        return POPPED, {}
    if not fault.find(r"index out of range"):
        return None
    stored = fault.find("assignment")
    node = fault.sole(ast.Subscript, test=lambda node: isinstance(node.ctx, ast.Load) is not bool(stored))
    if not node:
        return None if stored else (RANK_SOMEWHERE, {})
    name = fault.code(node.value)
    facts = {"code": fault.code(node), "name": name, "last": f"len({name}) - 1"}
    match node.slice:
        case _ if stored:
            return ASSIGNED, facts
        case ast.Call(func=ast.Name(id="len"), args=[one]) if fault.code(one) == name:
            return RANK_LENGTH, facts
        case ast.BinOp(op=ast.Add(), right=ast.Constant(value=1)):
            return RANK_NEXT, facts
    return RANK, facts


def key(fault: Fault) -> Said:
    """Explain a KeyError, whose text is the key as Python writes it."""
    if fault.find(r"^'(?:pop from an empty set|popitem\(\): dictionary is empty)'$"):
        return POPPED, {}
    if removed := fault.sole(ast.Call, test=lambda node: getattr(node.func, "attr", "") == "remove"):
        return NOT_FOUND, {"code": fault.code(removed.func.value)}
    node = fault.sole(ast.Subscript)
    facts = {"key": fault.text, "name": fault.code(node.value) if node else ""}
    if node and fault.sole(ast.AugAssign, test=lambda one: one.target is node):
        return COUNTED, facts
    if near := nearest(fault.text.strip("'\""), written_keys(fault)):
        return NEAR_KEY, facts | {"near": repr(near)}
    return KEY, facts


def written_keys(fault: Fault) -> list[str]:
    """The texts that the file uses as keys, and those it compares or lists."""
    return [
        node.value for node in fault.source.nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def zero(fault: Fault) -> Said:
    """Explain a ZeroDivisionError."""
    if fault.find(r"negative power"):
        return None
    divided = [node.right for node in fault.source.at(fault.line, ast.BinOp) if isinstance(node.op, DIVISIONS)]
    divided += [node.value for node in fault.source.at(fault.line, ast.AugAssign) if isinstance(node.op, DIVISIONS)]
    if len(divided) != 1:
        return ZERO_SOMEWHERE, {}
    match divided[0]:
        case ast.Call(func=ast.Name(id="len")):
            return ZERO_LENGTH, {"code": fault.code(divided[0])}
    return ZERO, {"code": fault.code(divided[0])}


def resized(fault: Fault) -> Said:
    """Explain a RuntimeError about what a loop changes under itself."""
    if not fault.find(r"changed (?:size )?during iteration|mutated during iteration"):
        return None
    loop = fault.sole(ast.For)
    if not loop:
        return None
    code = fault.code(loop.iter)
    return RESIZED, {"code": code, "python": f"list({code})"}
