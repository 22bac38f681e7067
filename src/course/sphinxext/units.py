"""A number of a unit, spelled in a language.

Babel 2.18 does not take the short form where a language has no long one, as CLDR asks it to
(python-babel/babel#1217, mended after that version): it then writes the unit's identifier.
"""

from babel.units import format_unit


def spelled(value: int, unit: str, code: str) -> str:
    """The number and its unit, such as `duration-minute`, in the language of this gettext code."""
    found = format_unit(value, unit, locale=code)
    return format_unit(value, unit, "short", locale=code) if unit in found else found
