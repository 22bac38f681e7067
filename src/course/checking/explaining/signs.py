"""Signs that Python does not have: pasted from a text, or brought from another language."""

import re
import unicodedata

from course.checking.explaining.fault import Fault, Said
from course.checking.words import _

PASTED = _(
    "Ligne {line} : le signe {sign} ({code}) ne fait pas partie de Python. Effacez-le et tapez {python} au clavier à "
    "la place."
)
STRANGE = _(
    "Ligne {line} : le signe {sign} ({code}) ne peut servir que dans un texte entre guillemets. Effacez-le, ou mettez "
    "ce texte entre guillemets."
)
INVISIBLE = _(
    "Ligne {line} : un signe invisible ({code}), souvent copié d’une page, se cache parmi les espaces. Retapez les "
    "espaces de cette ligne."
)
OTHER = _("Ligne {line} : {sign} n’existe pas en Python. Écrivez {python} à la place.")
APART = _("Ligne {line} : {sign} doit s’écrire d’un seul tenant. Retirez l’espace pour obtenir {python}.")
BRACE = _(
    "Ligne {line} : Python n’entoure pas un bloc du signe {sign}. Terminez la ligne par deux-points et décalez celles "
    "qui suivent vers la droite."
)
COMMENT = _("Ligne {line} : {sign} n’ouvre pas de commentaire en Python. Un commentaire commence par #.")

PASTE = {
    **dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛′´", "'"), **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("×·∙⋅", "*"), "÷": "/", "∕": "/", "≤": "<=", "≥": ">=", "≠": "!=", "…": "...", "→": "->",
    "²": "** 2", "³": "** 3", "¬": "not", "∧": "and", "∨": "or", "∈": "in", "⩽": "<=", "⩾": ">=",
    "،": ",", "؛": ";", "؟": "?", "٫": ".", "٬": "_", "٪": "%", "。": ".", "、": ",",
}  # fmt: skip
OPERATORS = {
    "&&": "and", "||": "or", "===": "==", "!==": "!=", "<>": "!=", "=>": ">=", "=<": "<=", "=!": "!=",
    "++": "+= 1", "--": "-= 1", "!": "not", "?": "if … else",
}  # fmt: skip
OPERATOR = re.compile(r"&&|\|\||!==|===|<>|=>|=<|=!|\+\+|--|!(?!=)|\?")
SPLIT = re.compile(r"([<>!=+\-*/%]) +=(?!=)")
BLOCK = re.compile(r"^\s*(?:if|elif|else|for|while|def|function|try)\b.*?([^\s=(,:\[{]+)\s*(\{)\s*$")
SLASHES = re.compile(r"^\s*(//|/\*)")


def pasted(fault: Fault) -> Said:
    """A sign that is no part of Python, and what to type instead."""
    if found := fault.find(r"invalid non-printable character (?P<code>U\+[0-9A-F]+)"):
        return INVISIBLE, found.groupdict()
    if found := fault.find(r"invalid character '(?P<sign>.)' \((?P<code>U\+[0-9A-F]+)\)"):
        python = typed(found["sign"])
        return (PASTED, {**found.groupdict(), "python": python}) if python else (STRANGE, found.groupdict())
    return None


def typed(sign: str) -> str:
    """What a keyboard has for a sign: a digit for a digit of another script, a comma for a wide comma."""
    digit = unicodedata.digit(sign, None)
    plain = PASTE.get(sign) or ("" if digit is None else str(digit)) or unicodedata.normalize("NFKC", sign)
    return plain.strip() if plain.isascii() else ""


def foreign(fault: Fault) -> Said:
    """An operator, a bracket or a comment of another language, where Python stopped reading."""
    bare, offset = fault.source.bare(fault.line), fault.source.offset(fault.line)
    if found := SLASHES.search(bare):
        return COMMENT, {"sign": found[1]}
    for line in range(fault.line, max(fault.line - 3, 0), -1):  # an open brace is read on to the next lines
        found = BLOCK.search(fault.source.bare(line))
        if found and found[1] not in ("in", "return", "and", "or", "not", "if"):
            return BRACE, {"sign": found[2], "line": str(line)}
    for pattern, template in ((SPLIT, APART), (OPERATOR, OTHER)):
        for found in pattern.finditer(bare):
            if offset is not None and found.start() <= offset <= end_of(bare, found.end()):
                sign = found[0]
                return template, {"sign": sign, "python": OPERATORS.get(sign) or sign.replace(" ", "")}
    return None


def end_of(bare: str, place: int) -> int:
    """The place of the next sign: there Python stops after `++`."""
    return place + len(bare[place:]) - len(bare[place:].lstrip())
