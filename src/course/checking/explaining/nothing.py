"""None where a value was expected, and where it may come from."""

import ast
from collections.abc import Iterator

from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.source import Source, within
from course.checking.words import _

IN_PLACE = _(
    "Ligne {line} : {method} modifie la valeur sur place et ne renvoie rien : {name} vaut None. Écrivez cet appel "
    "seul, sans le signe =."
)
IN_PLACE_CALL = _(
    "Ligne {line} : {method} modifie la valeur sur place et ne renvoie rien. Écrivez cet appel seul sur sa ligne, "
    "puis servez-vous de la valeur modifiée."
)
PRINTED = _(
    "Ligne {line} : print affiche et ne renvoie rien, son résultat vaut None. Gardez le calcul dans un nom, et "
    "affichez-le à part."
)
SILENT = _(
    "Ligne {line} : {function} ne renvoie rien, donc {code} vaut None. Regardez s’il manque un return dans cette "
    "fonction, ligne {start}."
)
START = _(
    "Ligne {line} : {name} peut valoir encore None, sa valeur de départ (ligne {start}). Prévoyez ce cas avant de "
    "vous en servir."
)
ABSENT_KEY = _(
    "Ligne {line} : {code} donne None quand la clé n’est pas dans le dictionnaire. Donnez à get une valeur par "
    "défaut, ou prévoyez ce cas."
)
NOTHING = _(
    "Ligne {line} : {code} vaut None, c’est-à-dire aucune valeur. Cherchez quelle ligne aurait dû lui en donner une."
)
SOMEWHERE = _(
    "Ligne {line} : une des valeurs de cette ligne est None, c’est-à-dire aucune valeur. Cherchez laquelle, et d’où "
    "elle vient."
)

SUSPECTS = 20  # expressions looked at on a line
TAKING = ("print", "append", "add")  # they take None like any value
CHANGERS = ("append", "extend", "insert", "remove", "sort", "reverse", "clear", "add", "discard", "update", "shuffle")


def of_nothing(fault: Fault) -> Said:
    """Explain an error whose text names NoneType: the value that is None, when it can be told, and why it is."""
    suspects = list(accused(fault))
    found = [because(fault.source, node, fault.line) for node in suspects or list(operands(fault))[:SUSPECTS]]
    reasons = [said for rank, said in enumerate(found) if said and said not in found[:rank]]
    if len(reasons) == 1:
        return reasons[0]
    node = suspects[0] if len(suspects) == 1 else None
    code = "" if isinstance(node, ast.Constant) else fault.code(node)
    return (NOTHING, {"code": code}) if code and not reasons else (SOMEWHERE, {})


def operands(fault: Fault) -> Iterator[ast.expr]:
    """What the operations and the calls of the line are given."""
    kinds = (ast.BinOp, ast.Compare, ast.UnaryOp, ast.AugAssign, ast.Subscript, ast.Call)
    for node in fault.source.at(fault.line, *kinds):
        match node:
            case ast.BinOp(left=one, right=other) | ast.AugAssign(target=one, value=other):
                yield from (one, other)
            case ast.Compare(left=one, comparators=others):
                yield from (one, *others)
            case ast.Call(func=one, args=others) if getattr(one, "id", getattr(one, "attr", "")) not in TAKING:
                yield from (one, *others)
            case ast.UnaryOp(operand=one) | ast.Subscript(slice=one):
                yield one


def accused(fault: Fault) -> Iterator[ast.expr]:
    """The expressions that the error may be about: an operation leaves the choice to the reader."""
    for pattern, kind, part in (
        (r"not subscriptable|support item", ast.Subscript, "value"),
        (r"not callable", ast.Call, "func"),
        (r"not iterable", ast.For, "iter"),
        (r"cannot unpack", ast.Assign, "value"),
    ):
        if fault.find(pattern) and (node := fault.sole(kind)):
            yield getattr(node, part)
    if found := fault.find(r"no attribute '(\w+)'"):
        yield from (node.value for node in fault.source.at(fault.line, ast.Attribute) if node.attr == found[1])
    if found := fault.find(r"no len\(\)|(?P<name>int|float)\(\) argument|(?P<round>__round__)"):
        name = found["name"] or (found["round"] and "round") or "len"
        calls = (node for node in fault.source.at(fault.line, ast.Call) if getattr(node.func, "id", "") == name)
        yield from (call.args[0] for call in calls if call.args)


def because(source: Source, node: ast.expr, line: int) -> Said:
    """Why an expression may be None: what it calls, or what its name received."""
    if isinstance(node, ast.Call):
        return of_call(source, node, "")
    if not isinstance(node, ast.Name):
        return None
    for assigned in assignments(source, node.id, line):
        match assigned.value:
            case ast.Call() as call if said := of_call(source, call, node.id):
                return said
            case ast.Constant(value=None):
                return START, {"name": node.id, "start": str(assigned.lineno)}
    return None


def assignments(source: Source, name: str, line: int) -> list[ast.Assign]:
    """Where a name receives a value, in the function around a line or in the file, the nearest above first."""
    scope = source.scopes(line)[0]
    found = [
        node
        for node in within(scope)
        if isinstance(node, ast.Assign) and any(getattr(target, "id", "") == name for target in node.targets)
    ]
    return sorted(found, key=lambda node: (node.lineno > line, -node.lineno))


def of_call(source: Source, call: ast.Call, name: str) -> Said:
    """Why a call gives None; `name` is the one that receives it, if any."""
    match call.func:
        case ast.Attribute(attr=method) if method in CHANGERS:
            return IN_PLACE if name else IN_PLACE_CALL, {"method": method, "name": name, "line": str(call.lineno)}
        case ast.Attribute(attr="get") if len(call.args) == 1:
            return ABSENT_KEY, {"code": source.code(call)}
        case ast.Name(id="print"):
            return PRINTED, {"line": str(call.lineno)}
        case ast.Name(id=function) if silent(source, function):
            start = str(source.functions[function].lineno)
            return SILENT, {"function": function, "code": name or source.code(call), "start": start}
    return None


def silent(source: Source, name: str) -> bool:
    """Tell whether a function of the file has neither a return with a value nor a yield."""
    function = source.functions.get(name)
    given = (ast.Yield, ast.YieldFrom)
    return function is not None and not any(
        isinstance(node, given) or (isinstance(node, ast.Return) and node.value) for node in within(function)
    )
