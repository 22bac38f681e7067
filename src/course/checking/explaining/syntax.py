"""A file that Python cannot read: which of its signs or words is at fault."""

import re

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
    "Ligne {line} : cette écriture demande une version de Python plus récente que la vôtre. Écrivez la même chose "
    "autrement."
)

NEW = re.compile(r"^\s*type\s+\w+(?:\[.*\])?\s*=|^\s*(?:def|class)\s+\w+\[|(?<!\w)[tT][rR]?\"")
VAGUE = r"^(?:invalid syntax|expected '[(:]'|'\{' was never|'elif' block|'in' expected)"


def unreadable(fault: Fault) -> Said:
    """Explain a SyntaxError."""
    if said := signs.pasted(fault) or texts(fault) or assigned(fault):
        return said
    vague = fault.find(VAGUE)
    if vague and (said := signs.foreign(fault) or keywords.misused(fault)):
        return said
    if vague and NEW.search(fault.source.bare(fault.line)):
        return NEWER, {}
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


def assigned(fault: Fault) -> Said:
    """A sign = where Python takes none."""
    if fault.find(r"^invalid syntax. Maybe you meant '=='"):
        return signs.foreign(fault) or keywords.misused(fault) or (EQUAL, {})
    if not fault.find(r"^cannot assign to|illegal expression for augmented|^expression cannot contain assignment"):
        return None
    place, bare = fault.source.offset(fault.line), fault.source.bare(fault.line)
    if re.match(r"\s*(?:if|elif|while)\b", bare):
        return EQUAL, {}
    if place and re.search(r"\{(?:[^}]*,)?\s*$", bare[:place]):
        return grammar.PAIR, {}
    named = fault.find(r"cannot assign to (\w+)")
    left = stops.underlined(fault).rstrip("= ") or (named[1] if named else "")
    return (LEFT, {"left": left}) if left else None
