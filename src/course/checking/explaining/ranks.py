"""Ranks and counts that are no whole number."""

import ast

from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.stops import COMMA
from course.checking.words import _

WHOLE = _(
    "Ligne {line} : un rang ou un nombre de tours doit être un entier. Pour une division entière, écrivez // ; "
    "sinon, convertissez avec int()."
)
NOT_WHOLE = _(
    "Ligne {line} : il faut ici un nombre entier, et la valeur donnée est de type {type}. Regardez d’où elle vient ; "
    "le nombre d’éléments d’une suite se demande avec len()."
)
RANK = _(
    "Ligne {line} : {code} demande un rang entier, et reçoit une valeur de type {type}. Dans une boucle for sur une "
    "liste, le nom reçoit l’élément lui-même, pas son rang."
)
TWO_RANKS = _(
    "Ligne {line} : {code} met plusieurs rangs entre les mêmes crochets. Dans une liste de listes, chaque rang a les "
    "siens : {python}."
)
TABLE = _(
    "Ligne {line} : {code} n’est pas un dictionnaire : on y prend un élément par son rang. Prenez d’abord un "
    "élément, puis sa clé."
)
LETTER = _(
    "Ligne {line} : {code} est un texte, et non un dictionnaire. Regardez d’où vient cette valeur ; par exemple, "
    "parcourir un dictionnaire avec for donne ses clés."
)


def ranked(fault: Fault, kind: str) -> Said:
    """A rank that is no whole number."""
    node = fault.sole(ast.Subscript)
    facts = {"code": fault.code(node), "type": kind}
    match node:
        case ast.Subscript(value=ast.List() | ast.Tuple(), slice=ast.Tuple()):
            return COMMA, facts
        case ast.Subscript(value=value, slice=ast.Tuple(elts=ranks)):
            return TWO_RANKS, facts | {"python": fault.code(value) + "".join(f"[{fault.code(one)}]" for one in ranks)}
        case ast.Subscript(value=value) if kind == "str":
            return LETTER if fault.find(r"^string") else TABLE, {"code": fault.code(value)}
        case ast.Subscript(slice=ast.BinOp(op=ast.Div())):
            return WHOLE, facts
    return (RANK if node else WHOLE if kind == "float" else NOT_WHOLE), facts


def counted(fault: Fault, kind: str) -> Said:
    """A number that is not whole, or no number, where a whole one is needed."""
    return (WHOLE if kind in ("float", "str", "integers") else NOT_WHOLE), {"type": kind}
