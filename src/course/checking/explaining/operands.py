"""Operations and comparisons between values that do not go together."""

import ast
import re

from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.source import within
from course.checking.words import _

TEXT_NUMBER = _(
    "Ligne {line} : un texte (str) et un nombre ({number}) ne vont pas ensemble avec {operator}. Convertissez "
    "l’un des deux, par exemple avec {python}."
)
TEXT_ORDER = _(
    "Ligne {line} : un texte (str) et un nombre ({number}) ne se comparent pas. Les valeurs lues dans un fichier sont "
    "du texte : convertissez-les, par exemple avec float()."
)
LIST_ITEM = _(
    "Ligne {line} : le signe + réunit deux listes, il n’ajoute pas un élément de type {other}. Pour ajouter un seul "
    "élément, servez-vous de append."
)
LIST_NUMBER = _(
    "Ligne {line} : l’opération {operator} ne se fait pas entre un nombre et une liste entière. Pour la faire sur "
    "chaque élément, écrivez une boucle."
)
UNLIKE = _(
    "Ligne {line} : {operator} ne se fait pas entre une valeur de type {left} et une de type {right}. Vérifiez d’où "
    "vient chacune."
)
REPEAT = _(
    "Ligne {line} : une suite ou un texte ne se multiplie que par un nombre entier, et l’autre valeur est de type "
    "{other}. Parcourez la suite, ou convertissez d’abord le texte en nombre."
)
DECIMAL = _(
    "Ligne {start} : {name} reçoit plusieurs nombres, {code}, car la virgule sépare des valeurs. Pour un seul nombre, "
    "écrivez {number}."
)
JOINED = _(
    "Ligne {line} : join ne réunit que des textes, et un élément est de type {other}. Convertissez chaque élément "
    "avec str()."
)
REAL = _(
    "Ligne {line} : cette opération attend un nombre et reçoit une valeur de type {other}. Convertissez-la avec int() "
    "ou float(), ou vérifiez d’où elle vient."
)

NOT_NUMBER = _(
    "Ligne {line} : il faut ici un nombre, et la valeur donnée est de type {other}. Regardez quelle valeur devrait "
    "être à sa place."
)

NUMBERS = ("int", "float")
ITEMS = ("str", "int", "float", "bool")
PAIR = r"unsupported operand type\(s\) for (?P<operator>\S+)(?: or pow\(\))?: '(?P<left>\w+)' and '(?P<right>\w+)'"
GLUE = r"can only concatenate (?P<left>\w+) \(not \"(?P<right>\w+)\"\) to "
ORDER = r"'(?P<operator>[<>]=?)' not supported between instances of '(?P<left>\w+)' and '(?P<right>\w+)'"
RULES = (
    (r"can't multiply sequence by non-int of type '(?P<other>\w+)'", REPEAT),
    (r"bad operand type for unary \S: '(?P<other>\w+)'", REAL),
    (r"bad operand type for abs\(\): '(?P<other>\w+)'", REAL),
    (r"type (?P<other>\w+) doesn't define __round__", REAL),
    (r"sequence item \d+: expected str instance, (?P<other>\w+) found", JOINED),
    (r"must be real number, not (?P<other>\w+)", REAL),
    (r"can't convert type '(?P<other>\w+)' to numerator", REAL),
    (r"(?:int|float)\(\) argument must be .*, not '(?P<other>\w+)'", REAL),
)


def unlike(fault: Fault) -> Said:
    """Explain a TypeError of an operation."""
    if fault.find("tuple|multiply sequence") and (said := decimal_comma(fault)):
        return said
    if found := fault.find(ORDER):
        facts = found.groupdict()
        kinds = {facts["left"], facts["right"]}
        number = next((kind for kind in NUMBERS if kind in kinds), "")
        return (TEXT_ORDER if "str" in kinds and number else UNLIKE), facts | {"number": number}
    if found := fault.find(PAIR) or fault.find(GLUE):
        return operation({"operator": "+", **found.groupdict()}, fault)
    said = fault.first(RULES)
    return (NOT_NUMBER, said[1]) if said and said[0] == REAL and said[1]["other"] != "str" else said


def operation(facts: dict[str, str], fault: Fault) -> Said:
    """An arithmetic operation between two types."""
    left, right, operator = facts["left"], facts["right"], facts["operator"].rstrip(":")
    kinds, facts = {left, right}, facts | {"operator": operator, "other": right}
    summing = fault.sole(ast.Call, test=lambda node: getattr(node.func, "id", "") == "sum")
    if summing and left == "int" and not fault.source.at(fault.line, ast.BinOp):
        return REAL if right == "str" else NOT_NUMBER, facts
    number = next((kind for kind in NUMBERS if kind in kinds), "")
    if "str" in kinds and number:
        python = f"{number}() / str()" if operator.startswith("+") else f"{number}()"
        return TEXT_NUMBER, facts | {"number": number, "python": python}
    if left == "list" and operator == "+" and right in ITEMS:
        return LIST_ITEM, facts
    if "list" in kinds and number and not operator.startswith("+"):
        return LIST_NUMBER, facts
    return UNLIKE, facts


def decimal_comma(fault: Fault) -> Said:
    """A number written with commas, which the line reads: they made several numbers of it."""
    read = {node.id for node in fault.source.at(fault.line, ast.Name)}
    for node in (one for scope in fault.source.scopes(fault.line) for one in within(scope)):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Tuple() as several) if name in read:
                code = fault.code(several)
                if number := meant(code):
                    return DECIMAL, {"name": name, "code": code, "start": str(node.lineno), "number": number}
    return None


def meant(code: str) -> str:
    """The number that 1,5 or 1,250,000 was to be; nothing for a pair, nor for 1,250, which may be either."""
    if re.fullmatch(r"[1-9]\d{0,2},\d{3}", code):
        return ""
    if re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+", code):
        return code.replace(",", "")
    return code.replace(",", ".") if re.fullmatch(r"\d+,\d*[1-9]\d*", code) else ""
