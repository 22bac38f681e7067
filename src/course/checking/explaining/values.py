"""Values that have the right type, and that a function refuses."""

import ast
import contextlib
import re

from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.source import within
from course.checking.words import _

COMMA = _(
    "Ligne {line} : {text} a une virgule, que Python ne lit pas dans un nombre. Selon ce qu’elle sépare, changez-la "
    "en point, retirez-la, ou découpez d’abord ce texte avec split."
)
EMPTY_TEXT = _(
    "Ligne {line} : un texte vide ne se convertit pas en nombre. Une donnée manque à cet endroit : prévoyez ce cas "
    "avant de convertir."
)
SPACED = _(
    "Ligne {line} : {text} contient une espace, que Python ne lit pas dans un nombre. Retirez-la avec replace, ou, "
    "s’il y a plusieurs nombres, découpez d’abord ce texte avec split."
)
DOTTED = _(
    "Ligne {line} : int ne lit que des nombres entiers écrits en chiffres, ce que {text} n’est pas. Convertissez ce "
    "texte avec float."
)
NOT_NUMBER = _(
    "Ligne {line} : Python ne lit pas {text} comme un nombre, et ne peut pas le convertir. Vérifiez quelle colonne ou "
    "quelle partie du texte vous lisez."
)
FEWER = _(
    "Ligne {line} : une valeur à répartir n’a pas assez d’éléments pour les noms qui la reçoivent ({given} pour "
    "{wanted}). Vérifiez ce qu’elle contient."
)
TOO_MANY = _(
    "Ligne {line} : une valeur à répartir a plus d’éléments qu’il n’y a de noms pour la recevoir ({wanted}). Ajoutez "
    "des noms, ou ne gardez que les éléments voulus."
)
PAIRS = _(
    "Ligne {line} : parcourir un dictionnaire ne donne que ses clés. Pour avoir la clé et la valeur, ajoutez .items() "
    "après {code}."
)
NOT_FOUND = _(
    "Ligne {line} : la valeur cherchée n’est pas dans {code}. Vérifiez avec in avant de la chercher ou de la retirer."
)
EMPTY = _(
    "Ligne {line} : {function} n’a pas de résultat pour une suite vide. Prévoyez ce cas avant, ou donnez une valeur "
    "à default."
)
EMPTY_MEAN = _(
    "Ligne {line} : il n’y a pas assez de valeurs pour ce calcul. Prévoyez à part le cas d’une suite vide ou trop "
    "courte."
)
DOMAIN = _(
    "Ligne {line} : {function} n’a pas de résultat pour cette valeur : racine d’un nombre négatif, logarithme de "
    "zéro… Vérifiez la valeur avant l’appel."
)
NOT_A_NUMBER = _(
    "Ligne {line} : cette valeur n’est pas un nombre fini, et ne peut pas devenir un entier. Cherchez quel calcul"
    " la produit, ou quelle donnée manque."
)
CLOSED = _("Ligne {line} : le fichier est déjà fermé à cet endroit. Lisez-le à l’intérieur du bloc with.")
FORMAT = _(
    "Ligne {line} : le format demandé ne convient pas à une valeur de type {type}. Convertissez-la, ou retirez ce qui "
    "suit les deux-points entre accolades."
)

RULES = (
    (r"not enough values to unpack \(expected (?:at least )?(?P<wanted>\d+), got (?P<given>\d+)\)", FEWER),
    (r"too many values to unpack \(expected (?P<wanted>\d+)", TOO_MANY),
    (r"^(?P<function>max|min)\(\) (?:arg is an empty|iterable argument is empty)", EMPTY),
    (r"requires at least|^no (?:median|mode) for empty", EMPTY_MEAN),
    (r"^cannot convert float (?:NaN|infinity)", NOT_A_NUMBER),
    (r"^I/O operation on closed", CLOSED),
    (r"(?:Unknown format code|Invalid format specifier) .* for object of type '(?P<type>\w+)'", FORMAT),
)
DOMAINS = r"^math domain error|^expected a (?:nonnegative|positive|number in)|^factorial\(\) not defined"
CONVERTED = r"^(?P<call>invalid literal for int\(\)|could not convert string to float).*?: (?P<text>'.*'|\".*\")$"
DOMAIN_OF = re.compile(r"math\.|(?:sqrt|log\w*|acos|asin|factorial)$")
ABSENT = r" is not in (?:list|tuple)$|\(x\): x not in |^substring not found"


def refused(fault: Fault) -> Said:
    """Explain a ValueError."""
    if found := fault.find(CONVERTED):
        return converted(found["text"], found["call"].startswith("invalid"))
    loop = fault.sole(ast.For) if fault.find(r"values to unpack") else None
    if loop and isinstance(loop.iter, ast.Name) and is_dictionary(fault, loop.iter.id):
        return PAIRS, {"code": loop.iter.id}
    if fault.find(DOMAINS):
        call = fault.sole(ast.Call, test=lambda node: DOMAIN_OF.match(fault.code(node.func)))
        return (DOMAIN, {"function": fault.code(call.func)}) if call else None
    if fault.find(ABSENT):
        call = fault.sole(ast.Call, test=lambda node: getattr(node.func, "attr", "") in ("index", "remove"))
        return (NOT_FOUND, {"code": fault.code(call.func.value)}) if call else None
    return fault.first(RULES)


def converted(text: str, whole: bool) -> Said:
    """A text that is no number; `text` is quoted."""
    inside = text[1:-1].replace("\\xa0", " ").replace("\\u202f", " ")
    plain = inside.strip()
    if not plain:
        return EMPTY_TEXT, {}
    if re.fullmatch(r"[-+]?\d[\d ,.]*", plain) and ("," in plain or " " in plain):
        return COMMA if "," in plain else SPACED, {"text": text}
    return DOTTED if whole and is_number(plain) else NOT_NUMBER, {"text": text}


def is_number(text: str) -> bool:
    with contextlib.suppress(ValueError):
        float(text)
        return True
    return False


def is_dictionary(fault: Fault, name: str) -> bool:
    """Tell whether the file gives a dictionary to this name."""
    return any(
        isinstance(node, ast.Assign)
        and isinstance(node.value, (ast.Dict, ast.DictComp))
        and any(getattr(target, "id", "") == name for target in node.targets)
        for scope in fault.source.scopes(fault.line)
        for node in within(scope)
    )
