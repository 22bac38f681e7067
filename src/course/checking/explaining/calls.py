"""Calls that follow one another: which functions a call reaches, and those that never stop."""

import ast

from course.checking.explaining.fault import Said
from course.checking.explaining.source import Source, within
from course.checking.words import _

ITSELF = _(
    "{function} (ligne {line}) s’appelle elle-même ligne {start}, et le fait ici trop de fois. Vérifiez le cas qui "
    "doit finir sans nouvel appel, et que chaque appel s’en approche."
)


def deeper(fields: dict[str, str], source: Source) -> Said:
    """Explain a RecursionError, whose line is not known."""
    found = [
        {"function": scope.name, "line": str(scope.lineno), "start": str(node.lineno)}
        for scope in reached(fields.get("call", "").partition("(")[0], source)
        for node in within(scope)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == getattr(scope, "name", None)
    ]
    alone = len({one["function"] for one in found}) == 1  # of two, which one went too far is not known
    return (ITSELF, min(found, key=lambda one: int(one["start"]))) if alone else None


def reached(name: str, source: Source) -> list[ast.AST]:
    """The function of this name and those that it calls, as far as the file tells; the file itself for an import."""
    if name.startswith("import "):
        return [source.tree]
    names = [name]
    for known in names:  # it grows while it is read
        for node in within(source.functions[known]) if known in source.functions else ():
            called = getattr(getattr(node, "func", None), "id", "")
            if called in source.functions and called not in names:
                names.append(called)
    return [source.functions[known] for known in names if known in source.functions]
