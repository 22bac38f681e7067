"""Methods and attributes that a value does not have."""

import ast
import builtins

from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.names import CLUES, LIKE, public
from course.checking.explaining.source import nearest
from course.checking.explaining.usage import CALL_FIRST
from course.checking.words import _

METHOD = _(
    "Ligne {line} : une valeur de type {type} n’a pas {name} ; pour cela, Python a {near}. Vérifiez que c’est bien ce "
    "que vous voulez."
)
FUNCTION = _("Ligne {line} : {name} ne se demande pas à une valeur avec un point. En Python, on écrit {python}.")
NOT_IN_MODULE = _(
    "Ligne {line} : le module {module} n’a rien qui s’appelle {name}. Vérifiez ce nom, et que c’est le bon module."
)
OTHER_TYPE = _(
    "Ligne {line} : {name} existe pour le type {other}, mais {code} est de type {type}. Regardez d’où vient cette "
    "valeur."
)
NO_SUCH = _(
    "Ligne {line} : {code} est de type {type}, qui n’a pas de {name}. Regardez d’où vient cette valeur, et si c’est "
    "le type que vous attendiez."
)

# What other languages, or other types, call a method of these types.
OTHERS = {
    "list": {"push": "append", "add": "append", "push_back": "append", "indexOf": "index", "find": "index",
             "size": "len", "length": "len", "len": "len", "unshift": "insert(0, …)", "shift": "pop(0)",
             "concat": "extend", "addAll": "extend", "delete": "remove", "contains": "in", "includes": "in",
             "has": "in", "sum": "sum", "max": "max", "min": "min", "mean": "statistics.mean", "slice": "[a:b]"},
    "str": {"length": "len", "size": "len", "len": "len", "contains": "in", "includes": "in", "indexOf": "find",
            "trim": "strip", "toUpperCase": "upper", "toLowerCase": "lower", "uppercase": "upper",
            "lowercase": "lower", "substring": "[a:b]", "substr": "[a:b]", "charAt": "[n]", "append": "+",
            "push": "+", "reverse": "[::-1]", "replaceAll": "replace", "to_int": "int", "sort": "sorted"},
    "dict": {"has_key": "in", "has": "in", "contains": "in", "containsKey": "in", "length": "len", "size": "len",
             "len": "len", "append": "d[key] = value", "add": "d[key] = value", "put": "d[key] = value",
             "push": "d[key] = value", "iteritems": "items", "entries": "items", "remove": "pop", "sort": "sorted"},
    "set": {"append": "add", "push": "add", "length": "len", "size": "len", "has": "in", "contains": "in",
            "sort": "sorted"},
    "tuple": {"length": "len", "size": "len", "sort": "sorted", "contains": "in"},
}  # fmt: skip
TYPES = ("list", "str", "dict", "set", "tuple", "float", "int")


def lacking(fault: Fault) -> Said:
    """Explain an AttributeError; those of None are told elsewhere."""
    if found := fault.find(r"module '(?P<module>[\w.]+)' has no attribute '(?P<name>\w+)'"):
        return of_module(found["module"], found["name"])
    found = fault.find(r"'(?P<type>\w+)' object has no attribute '(?P<name>\w+)'")
    if not found:
        return None
    owner = fault.sole(ast.Attribute, test=lambda node: node.attr == found["name"])
    facts = {**found.groupdict(), "code": fault.code(owner.value) if owner else found["type"]}
    if found["type"] in ("function", "builtin_function_or_method", "method"):
        return (CALL_FIRST, facts) if owner else None
    return near_method(facts) or other_type(facts) or (NO_SUCH, facts)


def near_method(facts: dict[str, str]) -> Said:
    """What Python has instead, for that very type."""
    near = OTHERS.get(facts["type"], {}).get(facts["name"])
    if not near and facts["type"] in TYPES:
        near = nearest(facts["name"], [name for name in dir(getattr(builtins, facts["type"])) if name[0] != "_"])
    if not near:
        return None
    if near in ("len", "sorted", "sum", "max", "min", "int", "statistics.mean"):
        return FUNCTION, facts | {"python": f"{near}({facts['code']})"}
    return METHOD, facts | {"near": near}


def other_type(facts: dict[str, str]) -> Said:
    """The type that has such a method."""
    for other in TYPES:
        if hasattr(getattr(builtins, other), facts["name"]):
            return OTHER_TYPE, facts | {"other": other}
    return None


def of_module(module: str, name: str) -> Said:
    """A name that a module does not have."""
    near = nearest(name, sorted(public(module))) if module in CLUES else None
    facts = {"module": module, "name": name}
    return (LIKE, {"name": f"{module}.{name}", "near": f"{module}.{near}"}) if near else (NOT_IN_MODULE, facts)
