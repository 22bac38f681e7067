"""Loops that never end."""

import ast

from course.checking.explaining.calls import reached
from course.checking.explaining.fault import Said
from course.checking.explaining.source import Source, within
from course.checking.explaining.turns import (
    PURE,
    changed_by,
    changed_elsewhere,
    is_pure,
    kin,
    names_of,
    repeats,
)
from course.checking.words import _

STUCK = _(
    "La boucle while de la ligne {line} dépend de {names}, et rien dans la boucle ne change cela. Quelle ligne "
    "devrait la rapprocher de sa fin ?"
)
FOREVER = _(
    "La boucle while de la ligne {line} n’a ni break ni return, et sa condition est toujours vraie. Comment doit-elle "
    "se terminer ?"
)
AWAY = _(
    "Dans la boucle while de la ligne {line}, {name} s’éloigne de sa limite à chaque tour (ligne {changed}). Vérifiez "
    "le sens de la comparaison et du calcul."
)
SKIPPED = _(
    "Dans la boucle while de la ligne {line}, continue (ligne {start}) saute la ligne {changed}, qui change {name}. "
    "La boucle reste alors au même point."
)
GROWS = _(
    "La boucle for de la ligne {line} parcourt {name} et l’allonge à chaque tour (ligne {changed}) : elle n’en voit "
    "jamais la fin. Ajoutez à une autre liste."
)

DOWNWARD = (ast.Gt, ast.GtE)
UPWARD = (ast.Lt, ast.LtE)
# What may end a loop, or give the turn to the caller.
LEAVING = (ast.Break, ast.Return, ast.Raise, ast.Assert, ast.Yield, ast.YieldFrom, ast.Await)


def endless(fields: dict[str, str], source: Source) -> Said:
    """Explain why a call does not end, when the file shows it."""
    if PURE & source.functions.keys():
        return None  # they are no longer what is known of them
    for scope in reached(fields.get("call", "").partition("(")[0], source):
        tries = [node for node in within(scope) if isinstance(node, ast.Try)]
        caught = {id(node) for one in tries for node in ast.walk(one)}  # an error may end these
        loops = [one for one in within(scope) if isinstance(one, (ast.While, ast.For)) and id(one) not in caught]
        for loop in sorted(loops, key=lambda one: one.lineno):
            inside = [node for statement in loop.body for node in [statement, *within(statement)]]
            if any(isinstance(node, LEAVING) or is_exit(node) for node in inside):
                continue
            said = of_while(loop, inside, scope, source) if isinstance(loop, ast.While) else of_for(loop, inside)
            if said:
                return said[0], {"line": str(loop.lineno), **said[1]}
    return None


def is_exit(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="exit" | "quit") | ast.Attribute(attr="exit")):
            return True
    return False


def of_while(loop: ast.While, inside: list[ast.AST], scope: ast.AST, source: Source) -> Said:
    """What keeps a while loop without any exit from ending."""
    if isinstance(loop.test, ast.Constant):
        return (FOREVER, {}) if loop.test.value else None
    tested = list(ast.walk(loop.test))
    calls = [node for node in tested if isinstance(node, ast.Call)]
    functions = [node.func.id for node in calls if is_pure(node)]
    names = [name for name in dict.fromkeys(names_of(loop.test)) if name not in functions]
    unsure = len(functions) < len(calls) or any(isinstance(node, (ast.NamedExpr, ast.Await)) for node in tested)
    if not names or unsure or changed_elsewhere(source, scope, names):
        return None
    changes = {node: name for node in inside for name in names if name in changed_by(node)}
    shared = kin(scope, names).difference(names)
    if any(shared.intersection(changed_by(node)) for node in inside if not isinstance(node, ast.Name)):
        return None  # they may be the same value under another name
    if not changes:
        return STUCK, {"names": ", ".join(names)}
    if len(changes) > 1 or not holds_directly(loop, *changes):
        return None
    ((change, name),) = changes.items()
    return skipped(loop, change, name) or away(loop, name)


def holds_directly(loop: ast.While, change: ast.AST) -> bool:
    """Tell whether a node stands in a plain statement of the loop, under no if and in no other loop."""
    simple = (ast.Assign, ast.AugAssign, ast.Expr)
    return any(change in ast.walk(statement) for statement in loop.body if isinstance(statement, simple))


def skipped(loop: ast.While, change: ast.AST, name: str) -> Said:
    """A `continue` above the only line that changes the condition, and that is met again at each turn."""
    for rank, statement in enumerate(loop.body):
        for node in within(statement):
            if isinstance(node, ast.Continue) and node.lineno < change.lineno and repeats(loop.body[: rank + 1]):
                return SKIPPED, {"start": str(node.lineno), "changed": str(change.lineno), "name": name}
    return None


def away(loop: ast.While, name: str) -> Said:
    """A counter that goes the wrong way."""
    match loop.test:
        case ast.Compare(left=ast.Name(id=left), ops=[op]) if left == name and isinstance(op, (*DOWNWARD, *UPWARD)):
            wrong = ast.Add if isinstance(op, DOWNWARD) else ast.Sub
        case _:
            return None
    for step in loop.body:
        match step:
            case ast.AugAssign(target=ast.Name(id=left), op=op, value=ast.Constant(value=int() | float() as value)):
                if left == name and isinstance(op, wrong) and value > 0:
                    return AWAY, {"name": name, "changed": str(step.lineno)}
    return None


def of_for(loop: ast.For, inside: list[ast.AST]) -> Said:
    """A list that grows at each turn of the loop over it."""
    name = getattr(loop.iter, "id", "")
    if any(isinstance(node, ast.Continue) for node in inside):
        return None
    if sum(name in changed_by(node) for node in inside) != 1:
        return None
    for statement in loop.body:
        match statement:
            case ast.Expr(value=ast.Call(func=ast.Attribute(attr="append" | "insert", value=ast.Name(id=grown)))):
                if grown == name:
                    return GROWS, {"name": name, "changed": str(statement.lineno)}
    return None
