"""What is filled in: a template may not lose a field, nor name one that it is not given."""

import re
from collections.abc import Iterator

from course.interface import _
from course.translation.compiled import fields as braces
from course.translation.faults.changes import changes
from course.translation.faults.pair import Fault, Pair

BRACES, PERCENT = "python-brace-format", "python-format"
PERCENT_FIELD = re.compile(r"%(?:\(\w+\))?[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z]|%%")


def fields(text: str, format_: str) -> set[str]:
    """The fields of a template, as they are written. Raises ValueError for a brace alone."""
    if format_ == PERCENT:
        return set(PERCENT_FIELD.findall(text)) - {"%%"}
    return {name + (f"!{how}" if how else "") + (f":{spec}" if spec else "") for name, spec, how in braces(text)}


def faults(pair: Pair) -> Iterator[Fault]:
    """A plural form may leave a field out where it is said of one number only (« two » instead of {count})."""
    for format_ in pair.formats:
        try:
            allowed = set().union(*(fields(source, format_) for source in pair.sources))
            needed = set() if pair.is_of_one_number else fields(pair.source, format_)
            given = fields(pair.target, format_)
        except ValueError:
            yield Fault("fields", _("une accolade est seule"))
            continue
        if needed - given or given - allowed:
            yield Fault("fields", changes(needed - given, given - allowed))
