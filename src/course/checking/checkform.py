"""The form of a check: what its author may write, so that a failure can be told and means the same everywhere."""

import ast
import builtins
import importlib
from collections.abc import Iterator

from course.exercise import Exercise, paragraphs

Fault = tuple[int, str, str]
LAZY = {"range", "map", "filter", "zip", "enumerate", "reversed", "iter"}
VIEWS = {"keys", "values", "items"}
EXACT = 1024  # a float that is a whole number of 1024ths is exact, and so are sums of a few of them


def of_check(exercise: Exercise, check: ast.FunctionDef) -> Iterator[Fault]:
    """Give the faults of one check."""
    if len(paragraphs(ast.get_docstring(check))) < 2:
        yield check.lineno, "docstring", f"{check.name} needs a rule, an empty line and a hint"
    if ast.unparse(check.args) or check.decorator_list:
        yield check.lineno, "fixture", f"{check.name} takes no parameter and no decorator"
    for node in ast.walk(check):
        match node:
            case ast.Assert(msg=ast.expr()):
                yield node.lineno, "message", "words belong in the docstring, not after the assert"
            case ast.Compare():
                yield from of_comparison(node)
            case ast.Try() if not is_refusal(exercise, node):
                yield node.lineno, "try", "write try: one call / except ValueError: pass / else: assert False"
            case ast.Attribute(value=ast.Name(id="random"), attr=attr) if attr != "Random":
                yield node.lineno, "random", "use random.Random(seed): the state of the module is shared"


def of_comparison(node: ast.Compare) -> Iterator[Fault]:
    sides = [node.left, *node.comparators]
    for op, left, right in zip(node.ops, sides, sides[1:]):
        if isinstance(op, (ast.Is, ast.IsNot)) and not any(is_single(side) for side in (left, right)):
            yield node.lineno, "is", "`is` is for None, True and False: values are copied on their way"
        if isinstance(op, (ast.Eq, ast.NotEq)) and any(is_inexact(side) for side in (left, right)):
            yield node.lineno, "float", "compare floats by isclose: their last digits depend on the Python version"


def is_single(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and (node.value is None or isinstance(node.value, bool))


def is_inexact(node: ast.expr) -> bool:
    """Tell whether an expected value is written with a division or a float that has no exact form."""
    match node:
        case ast.Call():
            return False
        case ast.Constant(value=float(value)):
            return not (value * EXACT).is_integer()
        case ast.BinOp(op=ast.Div()):
            return True
    return any(is_inexact(child) for child in ast.iter_child_nodes(node))


def is_refusal(exercise: Exercise, node: ast.Try) -> bool:
    """Tell whether a `try` has the one form that says: this call must raise that builtin exception."""
    match node:
        case ast.Try(
            body=[ast.Expr(ast.Call(func=ast.Name(id=called)))],
            handlers=[ast.ExceptHandler(type=ast.Name(id=error), name=None, body=[ast.Pass()])],
            orelse=[ast.Assert(test=ast.Constant(value=False))],
            finalbody=[],
        ):
            return called in exercise.asked and isinstance(getattr(builtins, error, None), type)
    return False


def of_crossing(exercise: Exercise, function: ast.FunctionDef) -> Iterator[Fault]:
    """Give the arguments of a function that is asked which are no plain data. The answers call one another freely."""
    if function.name in exercise.asked:
        return
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in exercise.asked:
            for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
                if is_foreign(exercise, argument):
                    text = ast.unparse(argument)
                    yield argument.lineno, "argument", f"{text} cannot cross to {node.func.id}: pass plain data"


def is_foreign(exercise: Exercise, node: ast.expr) -> bool:
    match node:
        case ast.Lambda() | ast.GeneratorExp():
            return True
        case ast.Call(func=ast.Name(id=name)):
            return name in LAZY
        case ast.Call(func=ast.Attribute(attr=name)):
            return name in VIEWS and not node.args
        case ast.Name(id=name):
            return name in vars(builtins) or callable(imported(exercise, name))
        case ast.Attribute(value=ast.Name(id=module), attr=name):
            return callable(getattr(imported(exercise, module), name, None))
    return False


def imported(exercise: Exercise, name: str) -> object:
    """Give what the exercise imports from the standard library under a name, or None."""
    for node in exercise.tree.body:
        for alias in node.names if isinstance(node, (ast.Import, ast.ImportFrom)) else ():
            if (alias.asname or alias.name) == name:
                module = importlib.import_module(node.module if isinstance(node, ast.ImportFrom) else alias.name)
                return getattr(module, alias.name, None) if isinstance(node, ast.ImportFrom) else module
    return None
