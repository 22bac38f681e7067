"""The place where Python stopped reading: what stands there, and what stands before."""

import keyword
import re

from course.checking.explaining.fault import Fault, Said
from course.checking.words import _

COLON = _("Ligne {line} : une ligne qui commence par {word} se termine par deux-points. Ajoutez-les à la fin.")
BEFORE_COLON = _(
    "Ligne {line} : Python attendait deux-points à la place de {sign}. Relisez ce qui suit {word} : un mot est de "
    "trop, ou un signe manque."
)
NO_PARAMETERS = _(
    "Ligne {line} : le nom d’une fonction est suivi de parenthèses, même sans paramètre, puis de deux-points. "
    "Ajoutez ce qui manque."
)
COMMA = _(
    "Ligne {line} : dans {code}, deux valeurs se suivent sans rien entre elles. Il manque une virgule ou le signe "
    "d’une opération, ou l’une d’elles est de trop."
)
APART = _(
    "Ligne {line} : {left} et {right} se suivent sans rien entre eux. Il manque un signe ou un passage à la ligne, ou "
    "l’un des deux est de trop."
)
THOUSANDS = _("Ligne {line} : un nombre s’écrit sans espace. Écrivez {number}.")
UNFINISHED = _(
    "Ligne {line} : la ligne s’arrête après {sign}, et il manque la suite. Complétez-la, ou retirez {sign}."
)
STUCK = _(
    "Ligne {line} : {sign} est inattendu à cet endroit. Regardez juste avant : un signe y manque, ou y est de trop."
)
NUMBER = _(
    "Ligne {line} : {word} n’est ni un nombre ni un nom, car un nom ne commence pas par un chiffre. Pour multiplier, "
    "écrivez le signe *."
)

VALUE = r"(?:\w+(?:\.\w+)*|\"[^\"]*\")"
BLOCKS = (
    "if", "elif", "else", "for", "while", "def", "with", "try", "except", "finally", "class", "match", "case", "async",
)  # fmt: skip
TOKEN = re.compile(rf"{VALUE}|[=<>!]=|\S")


def stopped(fault: Fault) -> Said:
    """Explain an "invalid syntax" by its place."""
    bare, place = fault.source.bare(fault.line), fault.source.offset(fault.line)
    if place is None:
        return None
    code = underlined(fault)
    before, after = pieces(fault, bare, 0, place), pieces(fault, bare, place, len(bare))
    if fault.find(r"^expected '[(:]'"):
        return expected(fault, before, after)
    if fault.find("forgot a comma") and code:
        return thousands(code, r"(?: 000)+") or (COMMA, {"code": code})
    if not after:
        return (UNFINISHED, {"sign": before[-1]}) if before else None
    if before and all(is_value(one) for one in (before[-1], after[0])):
        return thousands(f"{before[-1]} {after[0]}") or (APART, {"left": before[-1], "right": after[0]})
    return STUCK, {"sign": after[0]}


def pieces(fault: Fault, bare: str, start: int, end: int) -> list[str]:
    """The words, texts and signs of a part of the line, as the file writes them."""
    line = fault.source.line(fault.line)
    return [line[found.start() : found.end()] for found in TOKEN.finditer(bare, start, end)]


def is_value(piece: str) -> bool:
    return bool(re.match(r"\w|([\"']).*\1$", piece)) and not keyword.iskeyword(piece)


def expected(fault: Fault, before: list[str], after: list[str]) -> Said:
    """A colon or a parenthesis that is not where Python came to."""
    if fault.find(r"'\('"):
        return NO_PARAMETERS, {}
    if not before or before[0] not in BLOCKS:
        return None
    return (BEFORE_COLON, {"word": before[0], "sign": after[0]}) if after else (COLON, {"word": before[0]})


def thousands(code: str, groups: str = r"(?: \d{3})+") -> Said:
    """Digits cut by spaces, as one writes thousands in French; between brackets, they may be two numbers of a list."""
    found = re.search(rf"(?<![\w.])\d{{1,3}}{groups}(?!\w)", code)
    return (THOUSANDS, {"number": found[0].replace(" ", "")}) if found else None


def number(fault: Fault) -> Said:
    """Digits and letters that are written together."""
    place = fault.source.offset(fault.line)
    if place is None or not fault.find(r"^invalid (?:decimal|hexadecimal) literal|^invalid digit"):
        return None
    for found in re.finditer(r"\d\w*", fault.source.bare(fault.line)):
        if found.start() <= place <= found.end():
            return NUMBER, {"word": found[0]}
    return None


def underlined(fault: Fault) -> str:
    """The piece of the line that Python points at."""
    error, start = fault.source.parsed, fault.source.offset(fault.line)
    if start is None or error.end_lineno != error.lineno:
        return ""
    return fault.source.line(fault.line)[start : (error.end_offset or 0) - 1]
