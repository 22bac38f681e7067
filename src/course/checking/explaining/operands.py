"""Operations and comparisons between values that do not go together."""

import ast

from course.checking.explaining.fault import Fault, Said
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
    "Ligne {line} : l’opération {operator} ne se fait pas sur une liste entière. Faites-la sur chaque élément, dans "
    "une boucle."
)
UNLIKE = _(
    "Ligne {line} : {operator} ne se fait pas entre une valeur de type {left} et une de type {right}. Vérifiez d’où "
    "vient chacune."
)
REPEAT = _(
    "Ligne {line} : une liste ou un texte ne se multiplie que par un nombre entier, pas par un {other}. Pour "
    "multiplier chaque élément, faites une boucle."
)
DECIMAL = _(
    "Ligne {start} : {name} reçoit deux nombres, {code}, car la virgule sépare des valeurs. En Python, les décimales "
    "suivent un point : {number}."
)
JOINED = _(
    "Ligne {line} : join ne réunit que des textes, et un élément est de type {other}. Convertissez chaque élément "
    "avec str()."
)
REAL = _(
    "Ligne {line} : cette opération attend un nombre et reçoit une valeur de type {other}. Convertissez-la avec int() "
    "ou float(), ou vérifiez d’où elle vient."
)

NUMBERS = ("int", "float", "bool")
SERIES = ("list", "tuple", "dict", "set")
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
    if fault.find("tuple") and (said := decimal_comma(fault)):
        return said
    if found := fault.find(ORDER):
        facts = found.groupdict()
        kinds = {facts["left"], facts["right"]}
        number = next((kind for kind in NUMBERS if kind in kinds), "")
        return (TEXT_ORDER if "str" in kinds and number else UNLIKE), facts | {"number": number}
    if found := fault.find(PAIR) or fault.find(GLUE):
        return operation({"operator": "+", **found.groupdict()}, fault)
    return fault.first(RULES)


def operation(facts: dict[str, str], fault: Fault) -> Said:
    """An arithmetic operation between two types."""
    left, right, operator = facts["left"], facts["right"], facts["operator"].rstrip(":")
    kinds, facts = {left, right}, facts | {"operator": operator, "other": right}
    summing = fault.sole(ast.Call, test=lambda node: getattr(node.func, "id", "") == "sum")
    if summing and left == "int" and not fault.source.at(fault.line, ast.BinOp):
        return REAL, facts
    number = next((kind for kind in NUMBERS if kind in kinds), "")
    if "str" in kinds and number:
        python = f"{number}() / str()" if operator.startswith("+") else f"{number}()"
        return TEXT_NUMBER, facts | {"number": number, "python": python}
    if left == "list" and operator == "+" and right not in SERIES:
        return LIST_ITEM, facts
    if "list" in kinds and number:
        return LIST_NUMBER, facts
    return UNLIKE, facts


def decimal_comma(fault: Fault) -> Said:
    """A number written with a comma, as in French: it made a pair of numbers."""
    for node in fault.source.nodes:
        match node:
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Tuple(elts=[ast.Constant(value=int(whole)), ast.Constant(value=int(part))]) as pair,
            ) if pair.col_offset == pair.elts[0].col_offset:  # no parenthesis
                facts = {"name": name, "code": fault.code(pair), "start": str(node.lineno)}
                return DECIMAL, facts | {"number": f"{whole}.{part}"}
    return None
