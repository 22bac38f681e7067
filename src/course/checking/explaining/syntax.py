"""A file that Python cannot read: which of its signs or words is at fault."""

import re
import sys

from course.checking.explaining import delimiters, grammar, keywords, signs, stops
from course.checking.explaining.fault import Fault, Said
from course.checking.words import _

EQUAL = _(
    "Ligne {line} : le signe = donne une valeur à un nom, il ne compare pas. Dans une condition, l’égalité s’écrit ==."
)
LEFT = _(
    "Ligne {line} : {left} ne peut pas recevoir de valeur. À gauche du signe =, il faut un nom, ou un élément à "
    "changer ; pour comparer, écrivez ==."
)
APOSTROPHE = _(
    "Ligne {line} : dans {text}, l’apostrophe referme le texte trop tôt. Entourez ce texte de guillemets droits "
    "doubles."
)
UNENDED = _(
    "Ligne {line} : un texte s’ouvre par {quote} et n’est pas refermé. Remettez le même signe à la fin du texte, sur "
    "la même ligne."
)
NEWER = _(
    "Ligne {line} : cette écriture demande une version de Python plus récente que celle qui lit votre fichier. "
    "Écrivez la même chose autrement."
)
QUOTES = _(
    "Ligne {line} : dans un texte précédé de f, un second {quote} referme le texte, même entre {open} et {close}. "
    "Employez-y l’autre sorte de guillemets."
)
DECIMAL = _(
    "Ligne {line} : dans {code}, la virgule sépare deux valeurs. Pour un nombre à décimales, mettez un point : "
    "{number}."
)
TARGET = _(
    "Ligne {line} : entre for et in, il faut un nom, ou plusieurs séparés par des virgules. Python y a lu {left}."
)

NEW = (
    ((3, 12), re.compile(r"^\s*type\s+\w+(?:\[.*\])?\s*=(?!=)|^\s*def\s+\w+\[.*\]\s*\(|^\s*class\s+\w+\[")),
    ((3, 14), re.compile(r"(?<!\w)(?:[tT][rR]?|[rR][tT])\"")),
)
# A quote inside the braces of an f-string that the same quote opens: before Python 3.12 it ends the string.
NESTED = re.compile(r"\b[fF]([\"'])(?:(?!\1).)*\{(?:(?!\1)[^{}])*\1[^{}]*\1[^{}]*\}")
DECIMALS = re.compile(r"(?<![\w.])(?<!\d,)(0|[1-9]\d*),(\d+)(?![\w.]|,\d)")
VAGUE = r"^(?:invalid syntax|expected '[(:]'|'\{' was never|'elif' block|'in' expected)"


def unreadable(fault: Fault) -> Said:
    """Explain a SyntaxError."""
    if said := signs.pasted(fault) or texts(fault) or assigned(fault):
        return said
    vague = fault.find(VAGUE)
    if vague and (said := signs.foreign(fault) or keywords.misused(fault)):
        return said
    bare = fault.source.bare(fault.line)
    if vague and any(sys.version_info < version and pattern.search(bare) for version, pattern in NEW):
        return NEWER, {}
    if said := decimals(fault) or nested(fault):
        return said
    if said := fault.first((*delimiters.MESSAGES, *grammar.MESSAGES)):
        return said[0], delimiters.SIGNS | said[1]
    return stops.number(fault) or (stops.stopped(fault) if vague else None)


def texts(fault: Fault) -> Said:
    """A text that is not closed, or that an apostrophe closes."""
    if not fault.find(r"^unterminated (?:f-|t-)?string literal"):
        return None
    line, place = fault.source.line(fault.line), fault.source.offset(fault.line)
    if found := re.search(r"'[^'\"]*[^\W\d]'[^\W\d][^'\"]*'?", line):
        return APOSTROPHE, {"text": found[0]}
    found = re.match(r"\w*([\"'])", line[place:]) if place is not None else None
    return (UNENDED, {"quote": found[1]}) if found else None


def ternary(fault: Fault) -> Said:
    """An if in the middle of a line; Python may miss its else because of another sign, or take a filter for one."""
    bare = fault.source.bare(fault.line)
    if re.search(r"\bif\b.*[^=<>!]=[^=].*\belse\b", bare):
        return EQUAL, {}
    return None if re.search(r"\belse\b|\bfor\b.*\bif\b", bare) else (grammar.TERNARY, {})


def nested(fault: Fault) -> Said:
    """A text in a text, both between the same quotes."""
    found = NESTED.search(fault.source.line(fault.line)) if fault.find(r"^f-string: (?:unmatched|expecting)") else None
    return (QUOTES, delimiters.SIGNS | {"quote": found[1]}) if found else None


def decimals(fault: Fault) -> Said:
    """A number written with a comma, where two numbers cannot stand."""
    place = fault.source.offset(fault.line)
    if place is None or not fault.find(r"^leading zeros|expected after dictionary key"):
        return None
    for found in DECIMALS.finditer(fault.source.bare(fault.line)):
        if found.start() <= place <= found.end():
            return DECIMAL, {"code": found[0], "number": f"{found[1]}.{found[2]}"}
    return None


def assigned(fault: Fault) -> Said:
    """A sign = where Python takes none."""
    if fault.find(r"^invalid syntax. Maybe you meant '=='"):
        return signs.foreign(fault) or keywords.misused(fault) or (EQUAL, {})
    if fault.find(r"^expected 'else' after 'if'"):
        return ternary(fault)
    if not fault.find(r"^cannot assign to|illegal expression for augmented|^expression cannot contain assignment"):
        return None
    place, bare = fault.source.offset(fault.line), fault.source.bare(fault.line)
    if re.match(r"\s*(?:if|elif|while)\b", bare):
        return EQUAL, {}
    if place and re.search(r"\{(?:[^}]*,)?\s*$", bare[:place]):
        return grammar.PAIR, {}
    named = fault.find(r"cannot assign to (True|False|None)")
    left = stops.underlined(fault).rstrip("= ") or (named[1] if named else "")
    if place and re.search(r"\bas\s*$", bare[:place]):
        return None
    template = TARGET if place and re.search(r"\bfor\s*$", bare[:place]) else LEFT
    return (template, {"left": left}) if left else None
