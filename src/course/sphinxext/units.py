"""A number of a unit in a language, spelled or with its symbol.

Babel 2.18 does not take the other forms of a language where one is missing, as CLDR asks it to
(python-babel/babel#1217, mended after that version): it writes the unit's identifier, or `kbyte`.
"""

from babel.units import format_unit


def spelled(value: int, unit: str, code: str) -> str:
    """The number and its unit, such as `duration-minute`, in the language of this gettext code."""
    found = format_unit(value, unit, locale=code)
    return format_unit(value, unit, "short", locale=code) if unit in found else found


def measured(value: float, unit: str, code: str) -> str:
    """The number and the symbol of a unit of data, such as `digital-kilobyte`: `30 ko`."""
    found = format_unit(value, unit, "short", locale=code)
    return format_unit(value, unit, "narrow", locale=code) if "byte" in found else found
