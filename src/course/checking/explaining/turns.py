"""What the turns of a loop change: names, and what names may share."""

import ast
from collections import defaultdict

from course.checking.explaining.source import FUNCTIONS, Source, bound_by, within

# Functions that change nothing of what they receive, and methods that change only the value they are asked of.
PURE = frozenset(
    ("abs", "all", "any", "bool", "float", "int", "isinstance", "len", "list", "max", "min", "print", "range", "round",
     "set", "sorted", "str", "sum", "tuple")
)  # fmt: skip
KEEPING = ("append", "add", "insert", "remove", "discard")


def is_pure(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id in PURE


def changed_by(node: ast.AST) -> list[str]:
    """The names whose value a node may change: it assigns them, or hands them to a method or a function."""
    match node:
        case ast.Call() if is_pure(node):
            return []
        case ast.Call(func=ast.Attribute(attr=method, value=owner)) if method in KEEPING:
            return names_of(owner)
        case ast.Call(func=func, args=args, keywords=keywords):
            owner = [func.value] if isinstance(func, ast.Attribute) else []
            given = [*owner, *args, *(keyword.value for keyword in keywords)]
            return [name for one in given for name in names_of(one)]
        case ast.Subscript(ctx=ast.Store() | ast.Del()) | ast.Attribute(ctx=ast.Store() | ast.Del()):
            return [root(node)]
        case ast.Name(id=name, ctx=ast.Del()):
            return [name]
        case ast.Global(names=names) | ast.Nonlocal(names=names):
            return names
    return bound_by(node)


def names_of(node: ast.AST) -> list[str]:
    return [part.id for part in ast.walk(node) if isinstance(part, ast.Name)]


def root(node: ast.AST | None) -> str:
    """The name that a chain starts with, `a` for `a.b[0]`; nothing for what is no chain."""
    while isinstance(node, (ast.Attribute, ast.Subscript, ast.Starred)):
        node = node.value
    return getattr(node, "id", "")


def kin(scope: ast.AST, names: list[str]) -> set[str]:
    """The names through which the value of these may change: each may hold it, or a part of it."""
    links = defaultdict(set)
    for node in within(scope):
        match node:
            case ast.Assign(targets=targets, value=value):
                pairs = [(target, value) for target in targets]
            case ast.AnnAssign(target=target, value=value) | ast.NamedExpr(target=target, value=value):
                pairs = [(target, value)]
            case ast.For(target=target, iter=value):
                pairs = [(target, value)]
            case _:
                continue
        for one, other in ((one, other) for left, right in pairs for one in roots(left) for other in roots(right)):
            links[one].add(other)
            links[other].add(one)
    waiting, found = [*names], set(names)
    while waiting:
        new = links[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def roots(node: ast.AST | None) -> list[str]:
    parts = node.elts if isinstance(node, (ast.Tuple, ast.List)) else [node]
    return [name for name in map(root, parts) if name]


def changed_elsewhere(source: Source, scope: ast.AST, names: list[str]) -> bool:
    """Tell whether another function of the file may change one of these names of a function."""
    own, inner = source.bindings(scope), {id(node) for node in ast.walk(scope)}
    functions = [node for node in source.nodes if isinstance(node, (*FUNCTIONS, ast.Lambda)) and node is not scope]
    return any(
        name in names and (name not in own or id(function) in inner)
        for function in functions
        for node in ast.walk(function)
        for name in changed_by(node)
    )


def repeats(statements: list[ast.stmt]) -> bool:
    """Tell whether these statements come to the same each time they run, as far as names that nothing else changes."""
    nodes = [node for statement in statements for node in [statement, *within(statement)]]
    stored = {node.id: node.lineno for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    added = {root(node.target) for node in nodes if isinstance(node, ast.AugAssign)}
    for node in nodes:
        match node:
            case ast.Call() if not is_pure(node):
                return False
            case ast.For() | ast.While() | ast.With() | ast.Try() | ast.NamedExpr() | ast.comprehension():
                return False
            case ast.Subscript(ctx=ast.Store() | ast.Del()) | ast.Attribute(ctx=ast.Store() | ast.Del()):
                return False
            case ast.Name(id=name, ctx=ast.Load()) if name in added or node.lineno <= stored.get(name, 0):
                return False
    return True
