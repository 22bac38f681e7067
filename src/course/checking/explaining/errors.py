"""Which explanation an exception gets."""

from collections.abc import Callable

from course.checking.explaining import (
    arguments,
    attributes,
    calls,
    divisions,
    indentation,
    lookups,
    names,
    nothing,
    operands,
    resources,
    syntax,
    usage,
    values,
    variables,
)
from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.source import Source

TEXT = 200  # characters read of an error's text


def met(fields: dict[str, str], source: Source) -> Said:
    """Explain an exception that the learner's file raised, when it was loaded or when it was called."""
    error, text, line = fields["error"], fields["text"][:TEXT], fields.get("line", "")
    if error == "RecursionError":
        return calls.deeper(fields, source)
    if not line.isdecimal():
        return None
    fault = Fault(error, text, int(line), source)
    tell = ERRORS.get(error)
    said = resources.raised(fault) or (tell(fault) if tell else None)
    return (said[0], {"line": line, **said[1]}) if said else None


def of_type(fault: Fault) -> Said:
    """Explain a TypeError."""
    if fault.find(r"\bNoneType\b"):
        return nothing.of_nothing(fault)
    return usage.misused(fault) or operands.unlike(fault) or arguments.miscalled(fault)


def of_attribute(fault: Fault) -> Said:
    """Explain an AttributeError."""
    return nothing.of_nothing(fault) if fault.find(r"^'NoneType'") else attributes.lacking(fault)


ERRORS: dict[str, Callable[[Fault], Said]] = {
    "SyntaxError": syntax.unreadable,
    **dict.fromkeys(("IndentationError", "TabError"), indentation.misplaced),
    "NameError": names.unknown,
    "UnboundLocalError": variables.unbound,
    "AttributeError": of_attribute,
    "TypeError": of_type,
    **dict.fromkeys(("ValueError", "StatisticsError"), values.refused),
    "IndexError": lookups.rank,
    "KeyError": lookups.key,
    "ZeroDivisionError": divisions.zero,
    "OverflowError": resources.too_big,
    "ModuleNotFoundError": resources.no_module,
    "ImportError": resources.no_name,
    "FileNotFoundError": resources.no_file,
    "UnicodeDecodeError": resources.encoding,
    "EOFError": lambda fault: (resources.KEYBOARD, {}),
    "SystemExit": lambda fault: (resources.STOPPED, {}),
    "StopIteration": lambda fault: (resources.EXHAUSTED, {}),
    "RuntimeError": lookups.resized,
    "AssertionError": resources.asserted,
}
