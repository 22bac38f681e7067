"""The rules that the author of an exercise keeps, so that its checks mean the same wherever they run."""

import ast
import sys
from collections.abc import Iterator

from course.checking.checkform import Fault, of_check, of_crossing
from course.exercise import SOLUTION, Exercise

CHECKS, CODE, SOLUTIONS = 4, 120, 25
WIDE = (None, "Exception", "BaseException")


def lint(exercise: Exercise) -> list[Fault]:
    """Give each broken rule as (line, code, English sentence), in the order of the file."""
    checks = [node for node in exercise.functions if node.name.startswith("test_")]
    faults = [*of_file(exercise, checks), *of_size(exercise), *of_module(exercise.tree), *of_answer(exercise)]
    for node in checks:
        faults += of_check(exercise, node)
    for node in exercise.functions:
        faults += of_crossing(exercise, node)
    return sorted(set(faults))


def of_file(exercise: Exercise, checks: list[ast.FunctionDef]) -> Iterator[Fault]:
    if exercise.name in sys.stdlib_module_names:
        yield 1, "name", f"{exercise.name} is a module of the standard library; choose another file name"
    if len(checks) < CHECKS:
        yield 1, "checks", f"{len(checks)} checks; write at least {CHECKS}"
    if not exercise.asked:
        yield 1, "asked", "no function has a `# solution` mark: nothing is asked of the learner"
    for number, line in enumerate(exercise.source.splitlines(), 1):
        if line.lstrip().startswith("# solution") and not SOLUTION.match(line):
            yield number, "mark", "the mark is `# solution` alone on its line: this one is not cut"


def of_size(exercise: Exercise) -> Iterator[Fault]:
    """Count lines of code, docstrings left out; then those of the solutions."""
    lines = dict(enumerate(exercise.source.splitlines(), 1))
    for node in [exercise.tree, *exercise.functions]:
        if ast.get_docstring(node) is not None:
            for number in range(node.body[0].lineno, node.body[0].end_lineno + 1):
                del lines[number]
    code = [number for number, line in lines.items() if line.strip()]
    if len(code) > CODE:
        yield 1, "long", f"{len(code)} lines of code; at most {CODE}"
    size = 0
    for node in exercise.functions:
        marks = [number for number in range(node.lineno, node.end_lineno + 1) if SOLUTION.match(lines.get(number, ""))]
        size += sum(marks[0] < number <= node.end_lineno for number in code) if marks else 0
    if size > SOLUTIONS:
        yield 1, "solution", f"{size} lines of solution; at most {SOLUTIONS}"


def of_module(tree: ast.Module) -> Iterator[Fault]:
    """At the top: a docstring, imports of the standard library, constants, functions."""
    for node in tree.body[1:] if ast.get_docstring(tree) else tree.body:
        match node:
            case ast.Import(names=names):
                modules = [alias.name for alias in names]
            case ast.ImportFrom(module=module):
                modules = [module or "."]
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)) if name.isupper():
                continue
            case ast.FunctionDef():
                continue
            case _:
                yield node.lineno, "statement", "only imports, CONSTANTS and functions stand at the top of the file"
                continue
        for module in modules:
            if module.split(".")[0] not in sys.stdlib_module_names:
                yield node.lineno, "import", f"{module} is not in the standard library; pytest is not needed either"


def of_answer(exercise: Exercise) -> Iterator[Fault]:
    """No function hides a mistake or the name of its data; a function that is asked returns its value at once."""
    for node in ast.walk(exercise.tree):
        match node:
            case ast.ExceptHandler(type=kind) if getattr(kind, "id", None) in WIDE:
                yield node.lineno, "except", "name the exception: this clause takes any"
            case ast.BinOp(left=ast.BinOp(right=ast.Constant(value="data")), right=name):
                if not isinstance(name, ast.Constant):
                    yield node.lineno, "data", 'write the name of the file after "data" /: a variable hides it'
    for function in exercise.functions:
        for node in own_nodes(function) if function.name in exercise.asked else ():
            if isinstance(node, (ast.Yield, ast.YieldFrom)):
                yield node.lineno, "yield", f"{function.name} yields; what crosses is plain data: return a list"


def own_nodes(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """Give the nodes of a function's body, those of the functions inside it left out."""
    waiting = list(function.body)
    for node in waiting:
        if not isinstance(node, (ast.FunctionDef, ast.Lambda)):
            yield node
            waiting += ast.iter_child_nodes(node)
