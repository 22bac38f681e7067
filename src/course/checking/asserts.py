"""Rewrite the `assert` of a check so that a failure tells what was called, what came back and what was expected.

The shapes, and the kind of failure that each gives:

    call == expected, call is None                          differs, whichever side the call is on
    call == call                                            pair
    isclose(call, expected, …)                              close
    call < expected, in, !=, is not …                       order
    a and b, a < b < c                                      cut into several asserts
    try: call / except Error: pass / else: assert False     accepted
    anything else                                           truth
"""

import ast

from course.checking.witness import CALL, CONSTANT, HERS, OTHER
from course.exercise import Exercise

WITNESS = "__witness__"  # the name under which a check finds its course.checking.witness.Witness
SOURCE = 100  # characters kept of an expression
SYMBOLS = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Is: "is", ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in",
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
}  # fmt: skip


def rewrite(exercise: Exercise) -> ast.Module:
    """Give the exercise's module, each assert of its checks turned into calls of a Witness."""
    tree = ast.parse(exercise.source)
    names = {check.name for check in exercise.checks}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name in names:
            Rewriter(exercise, node).visit(node)
    return ast.fix_missing_locations(tree)


class Rewriter(ast.NodeTransformer):
    """Rewrites one check."""

    def __init__(self, exercise: Exercise, check: ast.FunctionDef):
        # As bytes: so the tree counts its columns. `ast.get_source_segment` reads the whole source each time.
        self.lines, self.hers, self.count = exercise.source.encode().split(b"\n"), set(exercise.asked), 0
        self.asked = frozenset(self.hers)
        for node in ast.walk(check):
            # A name that receives what a function of hers gave is hers too.
            if isinstance(node, ast.Assign) and self.holds(node.value):
                self.hers.update(
                    part.id for target in node.targets for part in ast.walk(target) if isinstance(part, ast.Name)
                )

    def visit_Try(self, node: ast.Try) -> ast.AST:
        """`else: assert False` says that the exception did not come."""
        match node:
            case ast.Try(orelse=[ast.Assert(test=ast.Constant(value=False)) as never], handlers=[handler]):
                node.orelse = [self.tell("accepted", never, ast.Constant(self.text(handler.type)))]
        return self.generic_visit(node)

    def visit_Assert(self, node: ast.Assert) -> list[ast.stmt]:
        match node.test:
            case ast.BoolOp(op=ast.And(), values=values):
                parts = [ast.copy_location(ast.Assert(value), value) for value in values]
                return [statement for part in parts for statement in self.visit_Assert(part)]
            case ast.Compare() as test if not self.is_container_hers(test):
                return self.comparisons(test)
            case ast.Call(func=ast.Name(id="isclose") | ast.Attribute(attr="isclose"), args=[left, right]) as test:
                told = self.tell("close", node, test.func, self.side(left), self.side(right))
                told.value.keywords = test.keywords
                return [told]
            case test:
                return [self.tell("truth", node, test, ast.Constant(self.text(test)))]

    def is_container_hers(self, test: ast.Compare) -> bool:
        """`x in call` cannot be turned so that the call comes first."""
        return isinstance(test.ops[0], (ast.In, ast.NotIn)) and self.rank(test.left) < self.rank(test.comparators[0])

    def comparisons(self, test: ast.Compare) -> list[ast.stmt]:
        """One statement a comparison; what stands between two of them is computed once."""
        statements, left = [], self.side(test.left)
        for op, operand in zip(test.ops, test.comparators):
            self.count += 1
            name = f"__side{self.count}__"
            right = ast.NamedExpr(ast.Name(name, ast.Store()), self.side(operand))
            statements.append(self.tell("compare", test, ast.Constant(SYMBOLS[type(op)]), left, right))
            left = ast.Name(name, ast.Load())
        return statements

    def side(self, node: ast.expr) -> ast.Call:
        """Keep, with a value, its source and how far it is the learner's."""
        return self.of_witness("side", node, ast.Constant(self.text(node)), ast.Constant(self.rank(node)))

    def rank(self, node: ast.expr) -> int:
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in self.asked:
                return CALL
        if self.holds(node):
            return HERS
        return OTHER if any(isinstance(part, ast.Name) for part in ast.walk(node)) else CONSTANT

    def holds(self, node: ast.expr) -> bool:
        return any(isinstance(part, ast.Name) and part.id in self.hers for part in ast.walk(node))

    def text(self, node: ast.expr) -> str:
        lines = self.lines[node.lineno - 1 : node.end_lineno]
        lines[-1] = lines[-1][: node.end_col_offset]
        lines[0] = lines[0][node.col_offset :]
        text = " ".join(b" ".join(lines).decode().split())
        return text if len(text) <= SOURCE else text[: SOURCE - 1] + "…"

    def tell(self, verb: str, place: ast.AST, *args: ast.expr) -> ast.Expr:
        return ast.copy_location(ast.Expr(self.of_witness(verb, *args)), place)

    def of_witness(self, verb: str, *args: ast.expr) -> ast.Call:
        return ast.Call(ast.Attribute(ast.Name(WITNESS, ast.Load()), verb, ast.Load()), list(args), [])
