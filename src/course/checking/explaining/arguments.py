"""Calls that give too few values, too many, or under a name that is not there."""

import ast
import re

from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.source import Source, clip
from course.checking.words import _

MISSING = _(
    "Ligne {line} : {function} attend aussi {names}, que cet appel ne donne pas. Sa définition est ligne {start}."
)
TOO_MANY = _(
    "Ligne {line} : cet appel donne trop de valeurs à {function} : {given}, au lieu de {wanted} au plus (ligne "
    "{start}). Retirez ce qui est de trop, ou ajoutez un paramètre."
)
KEYWORD = _("Ligne {line} : {function} n’a pas de paramètre {name}. Ceux de sa définition, ligne {start} : {names}.")
BUILTIN = _(
    "Ligne {line} : {function} n’a pas reçu le nombre de valeurs qu’il lui faut. Comptez ce qui est entre ses "
    "parenthèses ; plusieurs valeurs se réunissent dans une liste."
)
NO_NAME = _(
    "Ligne {line} : {function} reçoit ses valeurs sans les nommer. Retirez le nom et le signe = devant la valeur."
)
BUILTIN_KEYWORD = _("Ligne {line} : {function} n’a pas d’option {name}. Vérifiez l’orthographe de ce nom.")
FEW = _(
    "La ligne {line} définit {code}, qui ne peut pas recevoir toutes les valeurs de l’appel. Remettez les paramètres "
    "du point de départ."
)
MORE = _(
    "La ligne {line} définit {code}, mais l’appel ne donne rien pour {names}. Remettez les paramètres du point de "
    "départ."
)
RENAMED = _(
    "La ligne {line} définit {code}, sans le paramètre {name} que l’appel nomme. Remettez les paramètres du point de "
    "départ."
)

NONE_LEFT = r"missing \d+ required (?:positional|keyword-only) arguments?: (?P<names>.+)$"
GIVEN = r"takes (?:from \d+ to )?(?P<wanted>\d+) positional arguments? but (?P<given>\d+) (?:was|were) given"
UNKNOWN = r"got an unexpected keyword argument '(?P<name>\w+)'|^'(?P<old>\w+)' is an invalid keyword"
BUILTINS = (
    r"^(?P<function>[\w.]+)(?:\(\))? (?:takes|expected|missing required) (?:exactly |at least |at most |no )?"
    r"(?P<count>.*arguments?\b.*)"
)


def miscalled(fault: Fault) -> Said:
    """Explain a TypeError of a call made in the file."""
    found = re.match(r"(?:\w+\.|<locals>\.)*(?P<name>\w+)\(\) ", fault.text)
    function = fault.source.functions.get(found["name"]) if found else None
    if function:
        return of_hers(fault, function)
    if unknown := fault.find(UNKNOWN):
        name = unknown["name"] or unknown["old"]
        call = fault.sole(ast.Call, test=lambda node: any(keyword.arg == name for keyword in node.keywords))
        return (BUILTIN_KEYWORD, {"function": fault.code(call.func), "name": name}) if call else None
    found = fault.find(BUILTINS)
    return (NO_NAME if "keyword" in found["count"] else BUILTIN, {"function": found["function"]}) if found else None


def of_hers(fault: Fault, function: ast.FunctionDef) -> Said:
    """A call of a function of the file."""
    facts = {"function": function.name, "start": str(function.lineno)}
    if found := fault.find(NONE_LEFT):
        return MISSING, facts | {"names": listed(found["names"])}
    if found := fault.find(GIVEN):
        return TOO_MANY, facts | found.groupdict()
    if found := fault.find(UNKNOWN):
        names = ", ".join(parameters(function))
        return (KEYWORD, facts | {"name": found["name"], "names": names}) if names else None
    return None


def signature(fields: dict[str, str], source: Source) -> Said:
    """Explain why a check cannot call her function."""
    function = source.functions.get(fields["call"].partition("(")[0])
    if not function:
        return None
    text, facts = fields["text"], {"line": str(function.lineno)}
    facts["code"] = clip(f"{function.name}({', '.join(parameters(function))})")
    if found := re.search(NONE_LEFT, text):
        return MORE, facts | {"names": listed(found["names"])}
    if found := re.search(UNKNOWN, text):
        return RENAMED, facts | {"name": found["name"] or found["old"]}
    return (FEW, facts) if re.search(GIVEN, text) else None


def parameters(function: ast.FunctionDef) -> list[str]:
    """The names of a function's parameters."""
    given = function.args
    return [one.arg for one in [*given.posonlyargs, *given.args, *given.kwonlyargs]]


def listed(text: str) -> str:
    """Names as Python lists them, without its quotes and its "and"."""
    return ", ".join(re.findall(r"'(\w+)'", text))
