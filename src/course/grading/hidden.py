"""A teacher's own checks of an exercise: a file of the same name, elsewhere, with more `test_` functions.

They call the exercise's functions by their names, as its own checks do. Students see neither what they give nor what
they expect. A fault is told in the language of who marks, with the line of the teacher's file.
"""

import ast
from pathlib import Path

from course.checking.checkform import of_check
from course.checking.runner import Result
from course.checking.words import sentence
from course.exercise import BrokenExercise, Exercise, paragraphs
from course.interface import _

ALLOWED = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.FunctionDef)
BETWEEN = "\n\n"


def with_checks_of(path: Path, exercise: Exercise) -> Exercise:
    """The exercise with the checks of the file at `path` instead of its own.

    Raises BrokenExercise, with what to do: no check in it, a name that the exercise has, a check of another form.
    """
    added = read(path)
    own = {function.name for function in exercise.functions}
    for node in added.tree.body[1:]:
        if not isinstance(node, ALLOWED):
            message = _("seuls des importations, des constantes et des fonctions ont leur place ici.")
            raise fault(path, node.lineno, message)
        if isinstance(node, ast.FunctionDef) and node.name in own:
            message = _("l’exercice a déjà une fonction {name} : choisissez un autre nom.")
            raise fault(path, node.lineno, message.format(name=node.name))
    for node in ast.walk(added.tree):
        if exercise.name in imported(node):
            message = _("n’importez pas l’exercice : appelez ses fonctions par leur nom.")
            raise fault(path, node.lineno, message)
    whole = Exercise(exercise.name, above(exercise) + added.source)
    names = {check.name for check in added.checks}
    for node in whole.functions:
        if node.name in names:
            for line, code, _text in of_check(whole, node):
                raise fault(path, own_line(line, exercise), told(code, node.name))
    return whole


def read(path: Path) -> Exercise:
    """The file at `path`, which has a title and checks. Raises BrokenExercise, OSError."""
    try:
        added = Exercise(path.stem, path.read_text(encoding="utf-8"))
        body = added.tree.body
    except UnicodeDecodeError as error:
        raise BrokenExercise(_("{path} n’est pas un fichier de texte en UTF-8.").format(path=path)) from error
    except (SyntaxError, ValueError) as error:  # before Python 3.11.4, a NUL byte is a ValueError
        message = _("Python refuse ce fichier ({error}).")
        line = getattr(error, "lineno", None) or 1
        raise fault(path, line, message.format(error=getattr(error, "msg", error))) from error
    if not body or not paragraphs(ast.get_docstring(added.tree)):
        raise fault(path, 1, _("il manque un titre : écrivez-le en tête, entre trois guillemets."))
    for node in added.functions:
        if node.name.startswith("test_") and len(paragraphs(ast.get_docstring(node))) < 2:
            raise fault(path, node.lineno, told("docstring", node.name))
    if not added.checks:
        raise fault(path, 1, _("il n’y a ici aucun contrôle : une fonction dont le nom commence par test_."))
    return added


def failing(path: Path, result: Result, exercise: Exercise) -> BrokenExercise:
    """The fault of a check of the teacher's file at `path`, which the course's solution does not pass."""
    message = _("{path} : la solution du cours ne passe pas {check}, corrigez ce contrôle. {found}")
    found, line = sentence(result, _), result.fields.get("line", "")
    if result.kind == "broken":
        message = _("{path} : {check} ne peut pas s’exécuter, corrigez ce contrôle. {found}")
        found = ": ".join(filter(None, (result.fields["error"], result.fields["text"])))
        if not result.fields["error"]:
            message = _("{path} : {check} n’appelle aucune fonction de l’exercice, corrigez ce contrôle.")
        if line and own_line(int(line), exercise) > 0:
            path = f"{path}:{own_line(int(line), exercise)}"
    return BrokenExercise(message.format(path=path, check=result.name, found=found))


def above(exercise: Exercise) -> str:
    """What stands above a teacher's checks: the exercise without its own."""
    first = min(check.line for check in exercise.checks)
    return "".join(exercise.source.splitlines(keepends=True)[: first - 1]) + BETWEEN


def own_line(line: int, exercise: Exercise) -> int:
    """The line of the teacher's file that is this one of the whole; below 1, it is the exercise's."""
    return line - above(exercise).count("\n")


def imported(node: ast.AST) -> set[str]:
    """The modules that a statement imports."""
    match node:
        case ast.Import():
            return {alias.name for alias in node.names}
        case ast.ImportFrom():
            return {node.module or ""}
    return set()


def fault(path: Path, line: int, problem: str) -> BrokenExercise:
    """What is wrong at a line of a teacher's file."""
    return BrokenExercise(_("{file} : {problem}").format(file=f"{path}:{line}", problem=problem))


def told(code: str, name: str) -> str:
    """A fault in the form of the check of this name, by its code in `checkform`."""
    return {
        "docstring": _("il faut à {name} une règle, une ligne vide, puis un indice."),
        "fixture": _("{name} ne prend ni paramètre, ni décorateur."),
        "message": _("rien ne suit la condition d’un assert : les mots vont dans le texte sous le nom du contrôle."),
        "try": _("écrivez try, un seul appel, except suivi de l’exception, puis else et assert False."),
        "random": _("employez random.Random() avec une graine : l’état du module est partagé."),
        "is": _("« is » sert à None, True et False : les autres valeurs sont copiées en chemin."),
        "float": _("comparez les nombres à virgule par math.isclose() : leurs derniers chiffres dépendent de Python."),
    }[code].format(name=name)
