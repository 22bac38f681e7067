"""Loops that never end."""

import ast

from course.checking.explaining.calls import reached
from course.checking.explaining.fault import Said
from course.checking.explaining.source import Source, bound_by, within
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


def endless(fields: dict[str, str], source: Source) -> Said:
    """Explain why a call does not end, when the file shows it."""
    for scope in reached(fields.get("call", "").partition("(")[0], source):
        for node in sorted(
            (one for one in within(scope) if isinstance(one, (ast.While, ast.For))), key=lambda one: one.lineno
        ):
            said = of_while(node) if isinstance(node, ast.While) else of_for(node)
            if said:
                return said[0], {"line": str(node.lineno), **said[1]}
    return None


def of_while(loop: ast.While) -> Said:
    """What keeps a while loop from ending."""
    inside = [node for statement in loop.body for node in [statement, *within(statement)]]
    leaves = any(isinstance(node, (ast.Break, ast.Return, ast.Raise)) for node in inside)
    if isinstance(loop.test, ast.Constant):
        return (FOREVER, {}) if loop.test.value and not leaves else None
    called = {id(node.func) for node in ast.walk(loop.test) if isinstance(node, ast.Call)}
    names = [node.id for node in ast.walk(loop.test) if isinstance(node, ast.Name) and id(node) not in called]
    names = list(dict.fromkeys(names))
    if not names or any(isinstance(node, ast.NamedExpr) for node in ast.walk(loop.test)):
        return None
    changes = {node: name for node in inside for name in names if name in changed_by(node)}
    if not changes:
        return STUCK, {"names": ", ".join(names)}
    return None if leaves else skipped(loop, changes) or away(loop, changes)


def changed_by(node: ast.AST) -> list[str]:
    """The names whose value a node may change: it assigns them, or hands them to a method or a function."""
    match node:
        case ast.Call(func=func, args=args):
            owner = func.value if isinstance(func, ast.Attribute) else None
            return [part.id for one in (owner, *args) if one for part in ast.walk(one) if isinstance(part, ast.Name)]
        case ast.Subscript(ctx=ast.Store() | ast.Del(), value=ast.Name(id=name)):
            return [name]
        case ast.Global(names=names) | ast.Nonlocal(names=names):
            return names
    return bound_by(node)


def skipped(loop: ast.While, changes: dict[ast.AST, str]) -> Said:
    """A `continue` above the only line that changes the condition."""
    ((change, name), *others) = changes.items()
    if others or not holds_directly(loop, change):
        return None
    for node in (one for statement in loop.body for one in within(statement)):
        if isinstance(node, ast.Continue) and node.lineno < change.lineno:
            return SKIPPED, {"start": str(node.lineno), "changed": str(change.lineno), "name": name}
    return None


def holds_directly(loop: ast.While, change: ast.AST) -> bool:
    """Tell whether a node stands in a plain statement of the loop, under no if and in no other loop."""
    simple = (ast.Assign, ast.AugAssign, ast.Expr)
    return any(change in ast.walk(statement) for statement in loop.body if isinstance(statement, simple))


def away(loop: ast.While, changes: dict[ast.AST, str]) -> Said:
    """A counter that goes the wrong way."""
    match loop.test:
        case ast.Compare(left=ast.Name(id=name), ops=[op]) if isinstance(op, (*DOWNWARD, *UPWARD)):
            wrong = ast.Add if isinstance(op, DOWNWARD) else ast.Sub
        case _:
            return None
    steps = [node for statement in loop.body for node in [statement, *within(statement)]]
    steps = [node for node in steps if isinstance(node, ast.AugAssign) and getattr(node.target, "id", "") == name]
    if len(steps) == len(changes) == 1 and isinstance(steps[0].op, wrong) and positive(steps[0].value):
        return AWAY, {"name": name, "changed": str(steps[0].lineno)}
    return None


def positive(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, (int, float)) and node.value > 0


def of_for(loop: ast.For) -> Said:
    """A list that grows under the loop over it."""
    if not isinstance(loop.iter, ast.Name):
        return None
    for node in (one for statement in loop.body for one in within(statement)):
        match node:
            case ast.Call(func=ast.Attribute(attr="append" | "insert" | "extend", value=ast.Name(id=name))):
                if name == loop.iter.id:
                    return GROWS, {"name": name, "changed": str(node.lineno)}
    return None
