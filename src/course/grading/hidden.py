"""A teacher's own checks of an exercise: a file of the same name, elsewhere, with more `test_` functions.

They call the exercise's functions by their names, as its own checks do. Students see neither what they give nor what
they expect.
"""

import ast
from pathlib import Path

from course.checking.checkform import of_check
from course.exercise import BrokenExercise, Exercise

ALLOWED = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.FunctionDef)
BETWEEN = "\n\n"


def with_checks_of(path: Path, exercise: Exercise) -> Exercise:
    """The exercise with the checks of the file at `path` instead of its own.

    Raises BrokenExercise, with what to do: no check in it, a name that the exercise has, a check of another form.
    """
    added = Exercise.read(path)
    own = {function.name for function in exercise.functions}
    for node in added.tree.body[1:]:
        if not isinstance(node, ALLOWED):
            raise BrokenExercise(f"{path}:{node.lineno}: only imports, constants and functions may stand here")
        if isinstance(node, ast.FunctionDef) and node.name in own:
            raise BrokenExercise(f"{path}:{node.lineno}: the exercise has a function {node.name}: choose another name")
    first = min(check.line for check in exercise.checks)
    above = "".join(exercise.source.splitlines(keepends=True)[: first - 1]) + BETWEEN
    whole = Exercise(exercise.name, above + added.source)
    names = {check.name for check in added.checks}
    for node in whole.functions:
        if node.name in names:
            for line, _code, text in of_check(whole, node):
                raise BrokenExercise(f"{path}:{line - above.count(chr(10))}: {text}")
    return whole
