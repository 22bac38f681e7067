"""Functions whose result no check can look at, and functions that are not found."""

import ast
import builtins

from course.checking.explaining.fault import Said
from course.checking.explaining.nothing import assignments
from course.checking.explaining.source import FUNCTIONS, Source, nearest, within
from course.checking.words import _

LAZY = _(
    "{function} renvoie une valeur de type {type}, dont les éléments ne sont pas encore réunis. Réunissez-les, par "
    "exemple en une liste avec list()."
)
YIELDS = _(
    "{function} contient yield (ligne {line}), et donne ses valeurs une à une sur demande. Réunissez-les dans une "
    "liste, puis renvoyez-la."
)
NOT_CALLED = _(
    "{function} renvoie une fonction, pas son résultat : regardez {code}, ligne {line}. Il lui manque des parenthèses."
)
COMPLEX = _(
    "{function} donne un nombre complexe : un nombre négatif y est élevé à une puissance non entière, comme pour "
    "une racine carrée. Vérifiez le signe avant ce calcul."
)
TO_WRITE = _("Le corps de {function}, ligne {line}, n’est encore que {code} : remplacez ce signe par votre code.")
NESTED = _(
    "{function} est définie ligne {line} à l’intérieur de {outer}, où le contrôle ne la voit pas. Ramenez son def au "
    "bord gauche."
)
RENAMED = _(
    "Votre fichier définit {near} (ligne {line}), et le contrôle cherche {function}. Donnez à votre fonction le nom "
    "{function}."
)
REPLACED = _(
    "Ligne {line}, {function} reçoit une valeur, et n’est donc plus une fonction. Donnez un autre nom à cette valeur."
)
ABSENT = _("Votre fichier ne contient plus de fonction {function}. Reprenez la ligne def du point de départ.")
RETURNED_ERROR = _("{function} renvoie une erreur ligne {line}, au lieu de la lever. Remplacez return par raise.")

LAZY_TYPES = ("map", "filter", "zip", "range", "enumerate", "reversed", "dict_keys", "dict_values", "dict_items")
CODE = ("function", "method", "builtin_function_or_method")


def foreign(fields: dict[str, str], source: Source) -> Said:
    """Explain a result that no check can look at."""
    function, kind = source.functions.get(fields["call"].partition("(")[0]), fields["type"]
    if not function:
        return None
    facts, returned = {"function": function.name, "type": kind}, []
    for node in sorted((one for one in within(function) if hasattr(one, "lineno")), key=lambda one: one.lineno):
        facts["line"] = str(node.lineno)
        match node:
            case ast.Yield() | ast.YieldFrom() if kind == "generator":
                return YIELDS, facts
            case ast.Return(value=ast.Call(func=ast.Name(id=name))) if is_error(name) and kind == name:
                return RETURNED_ERROR, facts
            case ast.Return(value=ast.Name(id=name)) if is_error(name) and kind == "type":
                return RETURNED_ERROR, facts
            case ast.Return(value=ast.Name() | ast.Attribute() as value) if kind in CODE:
                for one in written(source, function, value):
                    returned.append((NOT_CALLED, facts | {"code": source.code(one), "line": str(one.lineno)}))
    if kind in LAZY_TYPES or kind == "generator":
        return LAZY, facts
    if kind == "complex" and any(isinstance(node, ast.Pow) for node in source.nodes):
        return COMPLEX, facts
    return returned[0] if len(returned) == 1 else None  # of several, which one is not known


def written(source: Source, function: ast.FunctionDef, value: ast.expr) -> list[ast.expr]:
    """Where a function that is returned is written: in the return, or in what a name of the function receives."""
    name = getattr(value, "id", "")
    if name not in source.bindings(function):
        return [value]
    given = [one.value for one in assignments(source, name, value.lineno)]
    return [one for one in given if isinstance(one, (ast.Name, ast.Attribute))]


def is_error(name: str) -> bool:
    kind = getattr(builtins, name, None)
    return isinstance(kind, type) and issubclass(kind, BaseException)


def missing(fields: dict[str, str], source: Source) -> Said:
    """Explain why a function is not found."""
    name, tree = fields["function"], source.tree
    function = source.functions.get(name)
    facts = {"function": name}
    if function in tree.body:
        return TO_WRITE, facts | {"line": str(function.lineno), "code": "..."}
    if function:
        around = [node for node in source.at(function.lineno, *FUNCTIONS, ast.ClassDef) if node is not function]
        outer = max(around, key=lambda node: node.lineno, default=None)
        return (NESTED, facts | {"line": str(function.lineno), "outer": outer.name}) if outer else None
    if line := source.bindings(tree).get(name):
        return REPLACED, facts | {"line": str(line)}
    if near := nearest(name, list(source.functions)):
        return RENAMED, facts | {"near": near, "line": str(source.functions[near].lineno)}
    return ABSENT, facts
