"""Small faults planted in a solution, one at a time: the checks of its exercise must see each of them.

No maintained tool fits an exercise, whose checks stand below its solution in one file and run through a carrier:
mutmut and Cosmic Ray would mutate the checks too, and start a pytest for each fault.
"""

import ast
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass

from course.exercise import Exercise
from course.starter import solution

COMPARISONS = {
    ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.GtE), ast.Gt: (ast.GtE, ast.Lt), ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
}  # fmt: skip
ARITHMETIC = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Div,
    ast.Mod: ast.Mult, ast.Pow: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip
OPPOSITES = {"min": "max", "max": "min", "any": "all", "all": "any", "fmean": "sum", "sum": "max", "abs": "float"}
SYMMETRIC = {"min", "max", "isclose", "hypot", "dist", "gcd", "comb"}  # the order of their arguments changes nothing
Place = tuple[ast.stmt, ast.AST]


@dataclass(frozen=True)
class Mutant:
    """A solution with one fault: `name` is its function and its statement, before → after; `answer` the source."""

    name: str
    answer: str


def mutants(exercise: Exercise) -> Iterator[Mutant]:
    """Give every mutant of the functions asked, each once."""
    tree, told = ast.parse(solution(exercise)), set()
    for name in exercise.asked:
        for rank, (statement, node) in enumerate(places(tree, name)):
            for number in range(len(list(faults(node)))):
                copy = deepcopy(tree)
                changed, part = list(places(copy, name))[rank]
                list(faults(part))[number]()
                found = Mutant(f"{name}: {line(statement)} → {line(changed)}", ast.unparse(copy))
                if found.answer not in told:
                    told.add(found.answer)
                    yield found


def line(statement: ast.stmt) -> str:
    return ast.unparse(statement).splitlines()[0]


def places(tree: ast.Module, name: str) -> Iterator[Place]:
    """Give each part of a function's body with the statement that it belongs to; docstrings left out."""
    (function,) = (node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name)
    waiting: list[Place] = [(statement, statement) for statement in function.body[1:]]
    for statement, node in waiting:
        yield statement, node
        for child in ast.iter_child_nodes(node):
            waiting.append((child if isinstance(child, ast.stmt) else statement, child))


def become(node: ast.AST, other: ast.AST) -> None:
    """Turn a node into another, where it stands."""
    node.__class__ = other.__class__
    node.__dict__ = other.__dict__


def faults(node: ast.AST) -> Iterator[Callable[[], None]]:
    """Give each fault that can be planted in this part of a statement, as an action."""
    if isinstance(node, (ast.Assign, ast.AugAssign, ast.Expr, ast.If, ast.For, ast.While)):
        yield lambda: become(node, ast.Pass())
    match node:
        case ast.Compare(ops=ops):
            for rank, op in enumerate(ops):
                for other in COMPARISONS[type(op)]:
                    yield lambda rank=rank, other=other: ops.__setitem__(rank, other())
        case ast.BinOp(op=op) | ast.AugAssign(op=op) if type(op) in ARITHMETIC:
            yield lambda: setattr(node, "op", ARITHMETIC[type(op)]())
        case ast.BoolOp(op=op):
            yield lambda: setattr(node, "op", ast.Or() if isinstance(op, ast.And) else ast.And())
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield lambda: become(node, operand)
        case ast.Constant(value=bool(value)):
            yield lambda: setattr(node, "value", not value)
        case ast.Constant(value=int(value) | float(value)):
            yield lambda: setattr(node, "value", value + 1)
            yield lambda: setattr(node, "value", value - 1)
        case ast.Constant(value=str(value)):
            yield lambda: setattr(node, "value", f"{value}?")
        case ast.Call():
            yield from faults_of_call(node)
        case ast.Break():
            yield lambda: become(node, ast.Continue())
        case ast.Continue():
            yield lambda: become(node, ast.Break())
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test) | ast.comprehension(ifs=[test]):
            if not isinstance(test, (ast.Compare, ast.UnaryOp, ast.Constant)):
                yield lambda: become(test, ast.UnaryOp(ast.Not(), ast.copy_location(deepcopy(test), test)))
        case ast.Slice(lower=lower, upper=upper):
            if lower is not None:
                yield lambda: setattr(node, "lower", None)
            if upper is not None:
                yield lambda: setattr(node, "upper", None)
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield lambda: setattr(node, "value", ast.Constant(None))


def faults_of_call(node: ast.Call) -> Iterator[Callable[[], None]]:
    """Swap two neighbouring arguments, leave a named one out, call the opposite function."""
    called = getattr(node.func, "id", getattr(node.func, "attr", ""))
    for rank in range(len(node.args) - 1 if called not in SYMMETRIC else 0):
        yield lambda rank=rank: node.args.__setitem__(slice(rank, rank + 2), node.args[rank : rank + 2][::-1])
    for rank in range(len(node.keywords)):
        yield lambda rank=rank: node.keywords.__delitem__(rank)
    if isinstance(node.func, ast.Name) and called in OPPOSITES:
        yield lambda: setattr(node.func, "id", OPPOSITES[called])
