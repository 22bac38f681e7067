"""Elements that are not there, or that change under a loop; divisions by zero."""

import ast

from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.source import nearest
from course.checking.words import _

RANK = _("Ligne {line} : {code} demande un rang qui n’existe pas. Les rangs de {name} vont de 0 à {last}.")
RANK_LENGTH = _("Ligne {line} : {code} dépasse d’un rang : comme le premier est 0, le dernier est {last}.")
RANK_NEXT = _(
    "Ligne {line} : {code} demande l’élément suivant, qui n’existe pas au bout de {name}. Arrêtez la boucle un tour "
    "plus tôt, ou prévoyez ce cas."
)
RANK_SOMEWHERE = _(
    "Ligne {line} : un rang demandé n’existe pas. Ils vont de 0 à la longueur moins 1 ; une suite vide n’en a aucun."
)
ASSIGNED = _(
    "Ligne {line} : {code} n’existe pas encore, et une liste ne s’allonge pas ainsi. Ajoutez un élément à {name} avec "
    "append."
)
POPPED = _(
    "Ligne {line} : il n’y a plus rien à retirer, la suite est vide. Vérifiez qu’il reste un élément avant d’appeler "
    "pop."
)
POP_RANK = _("Ligne {line} : pop reçoit un rang qui n’existe pas dans cette liste. Comparez-le à sa longueur.")
CHOICE = _("Ligne {line} : on ne peut rien tirer d’une suite vide. Prévoyez ce cas avant le tirage.")
HOLES = _("Ligne {line} : le texte a plus d’emplacements à remplir que format ne reçoit de valeurs. Comptez-les.")
NEAR_KEY = _(
    "Ligne {line} : il n’y a pas de clé {key}, mais votre fichier écrit aussi {near}. Est-ce celle que vous vouliez ?"
)
COUNTED = _(
    "Ligne {line} : la clé {key} n’a pas encore de valeur dans {name}, et rien ne peut s’y ajouter. Donnez-lui "
    "d’abord une valeur de départ, ou servez-vous de get."
)
KEY = _(
    "Ligne {line} : {name} n’a pas de clé {key}. Vérifiez son orthographe et son type, ou testez avec in si elle peut "
    "manquer."
)
KEY_SOMEWHERE = _(
    "Ligne {line} : la clé {key} n’existe pas. Vérifiez son orthographe et son type, ou testez avec in si elle peut "
    "manquer."
)
REMOVED = _(
    "Ligne {line} : {key} n’est pas dans {name}, et ne peut pas en être retiré. Vérifiez avec in, ou servez-vous de "
    "discard."
)
EMPTY_SET = _(
    "Ligne {line} : il n’y a plus rien à retirer, la valeur est vide. Vérifiez qu’il reste un élément avant l’appel."
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
ZERO_POWER = _("Ligne {line} : 0 à une puissance négative revient à diviser par 0. Prévoyez ce cas avant le calcul.")
RESIZED = _(
    "Ligne {start} : cette boucle parcourt {code}, et le change en même temps ligne {line}. Parcourez-en une copie, "
    "par exemple {python}."
)
RESIZED_SOMEWHERE = _(
    "Ligne {line} : un dictionnaire ou un ensemble est changé pendant qu’une boucle le parcourt. Parcourez-en une "
    "copie faite avec list()."
)

DIVISIONS = (ast.Div, ast.FloorDiv, ast.Mod)
RULES = (
    (r"^pop from (?:an )?empty", POPPED),
    (r"^pop index", POP_RANK),
    (r"^Cannot choose from an empty", CHOICE),
    (r"^Replacement index", HOLES),
)


def rank(fault: Fault) -> Said:
    """Explain an IndexError."""
    if said := fault.first(RULES):
        return said
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
        return EMPTY_SET, {}
    if removed := fault.sole(ast.Call, test=lambda node: getattr(node.func, "attr", "") == "remove"):
        return REMOVED, {"key": fault.text, "name": fault.code(removed.func.value)}
    node = fault.sole(ast.Subscript)
    facts = {"key": fault.text, "name": fault.code(node.value) if node else ""}
    if node and fault.sole(ast.AugAssign, test=lambda one: one.target is node):
        return COUNTED, facts
    if near := nearest(fault.text.strip("'\""), written_keys(fault)):
        return NEAR_KEY, facts | {"near": repr(near)}
    return (KEY if node else KEY_SOMEWHERE), facts


def written_keys(fault: Fault) -> list[str]:
    """The texts that the file uses as keys, and those it compares or lists."""
    return [
        node.value for node in fault.source.nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def zero(fault: Fault) -> Said:
    """Explain a ZeroDivisionError."""
    if fault.find(r"negative power"):
        return ZERO_POWER, {}
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
        return RESIZED_SOMEWHERE, {}
    code = fault.code(loop.iter)
    return RESIZED, {"start": str(loop.lineno), "code": code, "python": f"list({code})"}
