"""Lines that do not start where Python expects them."""

import re

from course.checking.explaining.fault import Fault, Said
from course.checking.words import _

EMPTY = _(
    "Ligne {line} : sous le {word} de la ligne {start}, il faut au moins une ligne décalée vers la droite. Décalez "
    "celles qui en dépendent."
)
NO_BODY = _(
    "La ligne {start} ouvre un bloc {word}, et aucune instruction ne la suit. Écrivez-en une en dessous, décalée vers "
    "la droite."
)
SHIFTED = _(
    "Ligne {line} : cette ligne est décalée vers la droite, et rien au-dessus ne demande ce décalage. Alignez-la sur "
    "ses voisines."
)
UNALIGNED = _(
    "Ligne {line} : le début de cette ligne n’est aligné avec aucun bloc au-dessus. Donnez-lui autant d’espaces "
    "qu’aux lignes du bloc où elle va."
)
MIXED = _(
    "Ligne {line} : le décalage mêle tabulations et espaces, que Python ne peut pas comparer. Remplacez les "
    "tabulations par des espaces dans tout le fichier."
)

OPENING = r"after (?:'(?P<word>\w+)' statement|(?P<function>function)|class) .*on line (?P<start>\d+)"


def misplaced(fault: Fault) -> Said:
    """Explain an IndentationError or a TabError."""
    if fault.find("tabs"):
        return MIXED, {}
    if found := fault.find(OPENING):
        word = found["word"] or ("def" if found["function"] else "class")
        alone = not re.sub(r"\s*#.*", "", fault.source.line(fault.line)).strip() or int(found["start"]) >= fault.line
        return NO_BODY if alone else EMPTY, {"word": word, "start": found["start"]}
    if fault.find("unexpected indent"):
        return SHIFTED, {}
    return (UNALIGNED, {}) if fault.find("unindent") else None
