"""Functions that run to their end and give nothing, or raise nothing."""

import ast
import re

from course.checking.explaining.fault import Said
from course.checking.explaining.nothing import CHANGERS
from course.checking.explaining.source import Source, within
from course.checking.words import _

PRINTS = _(
    "{function} affiche avec print (ligne {line}), mais ne renvoie rien. Le contrôle ne lit que ce que donne return."
)
BARE_VALUE = _(
    "{function} calcule {code} ligne {line}, et ne le renvoie pas. Une valeur ne sort d’une fonction que par return."
)
BARE_RETURN = _(
    "Le return de {function}, ligne {line}, n’est suivi d’aucune valeur, et donne None. Écrivez après lui ce que la "
    "fonction doit renvoyer."
)
NO_RETURN = _(
    "{function} (ligne {line}) n’a aucun return, et donne donc None. Que doit-elle renvoyer, et à quel moment ?"
)
CHANGED = _(
    "{function} renvoie, ligne {line}, le résultat de {method}, qui vaut toujours None. Faites d’abord cet appel, "
    "puis renvoyez la valeur modifiée."
)
PRINTED = _(
    "{function} renvoie, ligne {line}, le résultat de print, qui vaut toujours None. Renvoyez la valeur elle-même."
)
SOME_BRANCH = _(
    "Pour ces données, {function} arrive à sa fin sans passer par un return (lignes des return : {lines}). Que "
    "doit-elle renvoyer dans ce cas ?"
)
NO_RAISE = _(
    "{function} (ligne {line}) ne contient aucun raise. Pour refuser des données, écrivez {python} sous la condition "
    "voulue ; ni print ni return ne lèvent d’erreur."
)


def nothing(fields: dict[str, str], source: Source) -> Said:
    """Explain a None that the file gives where a check expects a value."""
    expression = fields.get("expression", fields.get("call", ""))
    whole = re.fullmatch(r"(\w+)(\(.*\))?", expression, re.DOTALL)
    function = source.functions.get(fields.get("call", expression).partition("(")[0])
    if fields.get("got") != "None" or not whole or not function or (whole[2] and whole[1] != function.name):
        return None
    returns = sorted((node for node in within(function) if isinstance(node, ast.Return)), key=lambda one: one.lineno)
    given = [one for one in returns if one.value]
    facts = {"function": function.name, "line": str(function.lineno)}
    if not given:
        return facts_of_silence(function, returns, facts, source)
    for one in given:
        match one.value:
            case ast.Call(func=ast.Attribute(attr=method)) if method in CHANGERS:
                return CHANGED, facts | {"line": str(one.lineno), "method": method}
            case ast.Call(func=ast.Name(id="print")):
                return PRINTED, facts | {"line": str(one.lineno)}
            case ast.Constant(value=None):
                return None  # meant
    if len(given) < len(returns) or isinstance(function.body[-1], (ast.Return, ast.Raise)):
        return None
    if not whole[2] or may_give_nothing(function, given, source):
        return None
    lines = ", ".join(str(one.lineno) for one in given)
    return SOME_BRANCH, facts | {"lines": lines}


def may_give_nothing(function: ast.FunctionDef, given: list[ast.Return], source: Source) -> bool:
    """Tell whether one of the values returned may itself be None."""
    tested = {id(part) for node in within(function) if isinstance(node, ast.Compare) for part in ast.walk(node)}
    for node in within(function):
        match node:
            case ast.Constant(value=None) if id(node) not in tested:
                return True
            case ast.Call(func=ast.Attribute(attr="get"), args=[_]):
                return True
    return any(getattr(getattr(one.value, "func", None), "id", "") in source.functions for one in given)


def facts_of_silence(function: ast.FunctionDef, returns: list[ast.Return], facts: dict, source: Source) -> Said:
    """A function without any value to give: what it does instead."""
    printed = [node for node in within(function) if getattr(getattr(node, "func", None), "id", "") == "print"]
    if returns:
        return BARE_RETURN, facts | {"line": str(returns[0].lineno)}
    if printed:
        return PRINTS, facts | {"line": str(min(node.lineno for node in printed))}
    match function.body[-1]:
        case ast.Expr(value=ast.BinOp() | ast.Name() | ast.Compare() | ast.Subscript() | ast.List() as value):
            return BARE_VALUE, facts | {"line": str(value.lineno), "code": source.code(value)}
    return NO_RETURN, facts


def accepted(fields: dict[str, str], source: Source) -> Said:
    """Explain why no error comes where one is expected."""
    function = source.functions.get(fields["call"].partition("(")[0])
    if not function or any(isinstance(node, ast.Raise) for node in source.nodes):
        return None
    facts = {"function": function.name, "line": str(function.lineno), "python": f"raise {fields['expected']}"}
    return NO_RAISE, facts
