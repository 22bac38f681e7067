"""What a program asks of the machine: modules, files, the keyboard; and its own stops."""

import ast
import sys

from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.names import CLUES, public
from course.checking.explaining.source import nearest
from course.checking.words import _

MODULE_LIKE = _(
    "Ligne {line} : il n’y a pas de module {name}, mais il y a {near}. Est-ce celui que vous vouliez importer ?"
)
MODULE = _(
    "Ligne {line} : le module {name} n’est pas installé ici. Les exercices se font avec la bibliothèque standard de "
    "Python : retirez cette importation."
)
NAME_LIKE = _(
    "Ligne {line} : le module {module} n’a pas de {name}, mais il a {near}. Est-ce le nom que vous vouliez écrire ?"
)
NAME = _(
    "Ligne {line} : le module {module} n’a rien qui s’appelle {name}. Vérifiez ce nom, et que c’est le bon module."
)
RELATIVE = _(
    "Ligne {line} : une importation qui commence par un point cherche à côté du fichier, et il n’y a rien à côté ici. "
    "Importez un module par son nom."
)
FILE = _(
    "Ligne {line} : il n’y a pas de fichier {name} à cet endroit. Les données de l’exercice sont dans le dossier "
    "{folder}, et sa fonction de lecture les donne déjà."
)
FOLDER = _("Ligne {line} : {name} est un dossier, pas un fichier. Ajoutez le nom du fichier à lire.")
FORBIDDEN = _("Ligne {line} : ce programme n’a pas le droit d’ouvrir {name}. Il ne lui faut que ses propres données.")
ENCODING = _(
    "Ligne {line} : les octets lus ne sont pas écrits en {name}. Précisez encoding dans l’appel de open ; les "
    "fichiers du cours sont en utf-8."
)
ENCODED = _("Ligne {line} : {name} ne sait pas écrire tous les signes de ce texte. Écrivez en utf-8.")
MODE = _(
    "Ligne {line} : le fichier est ouvert pour autre chose que cette opération. Vérifiez le mode donné à open : r "
    "pour lire, w pour écrire."
)
KEYBOARD = _(
    "Ligne {line} : personne ne peut répondre à input pendant le contrôle. Servez-vous des paramètres de la fonction, "
    "qui reçoivent les données."
)
STOPPED = _(
    "Ligne {line} : cette ligne arrête tout le programme. Pour terminer seulement la fonction, écrivez return."
)
EXHAUSTED = _(
    "Ligne {line} : next ne trouve plus rien, la suite est vide ou entièrement parcourue. Donnez-lui une valeur par "
    "défaut, ou faites une boucle."
)
ASSERTED = _(
    "Ligne {line} : votre propre assert s’arrête, car {code} n’est pas vrai pour ces données. Vérifiez la condition, "
    "puis ce qui la précède."
)
TOO_BIG = _(
    "Ligne {line} : le résultat est trop grand pour un nombre à virgule. Regardez si une puissance ou une "
    "exponentielle reçoit un nombre bien plus grand que prévu."
)
INFINITE = _("Ligne {line} : un nombre infini n’a pas d’entier. Cherchez quel calcul le produit.")
RAISED = _(
    "Ligne {line} : c’est votre propre raise qui lève cette erreur. Regardez la condition qui y mène : elle est "
    "remplie ici, alors qu’un résultat est attendu."
)


def no_module(fault: Fault) -> Said:
    """Explain a ModuleNotFoundError."""
    found = fault.find(r"No module named '(?P<name>[\w.]+)'")
    if not found:
        return None
    near = nearest(found["name"], sorted(name for name in sys.stdlib_module_names if name[0] != "_"))
    return (MODULE_LIKE, {**found.groupdict(), "near": near}) if near else (MODULE, found.groupdict())


def no_name(fault: Fault) -> Said:
    """Explain an ImportError."""
    if fault.find(r"^attempted relative import"):
        return RELATIVE, {}
    found = fault.find(r"^cannot import name '(?P<name>\w+)' from '(?P<module>[\w.]+)'")
    if not found:
        return None
    near = nearest(found["name"], sorted(public(found["module"]))) if found["module"] in CLUES else None
    return (NAME_LIKE, {**found.groupdict(), "near": near}) if near else (NAME, found.groupdict())


def no_file(fault: Fault) -> Said:
    """Explain an OSError."""
    found = fault.find(r"^\[Errno \d+\] [^:]*: '(?P<name>.*)'$")
    if not found:
        return None
    template = {"IsADirectoryError": FOLDER, "PermissionError": FORBIDDEN}.get(fault.error, FILE)
    return template, {**found.groupdict(), "folder": "data"}


def encoding(fault: Fault) -> Said:
    """Explain a UnicodeDecodeError or a UnicodeEncodeError."""
    found = fault.find(r"^'(?P<name>[\w-]+)' codec can't")
    return (ENCODED if fault.error == "UnicodeEncodeError" else ENCODING, found.groupdict()) if found else None


def too_big(fault: Fault) -> Said:
    """Explain an OverflowError."""
    if fault.find("infinity"):
        return INFINITE, {}
    return (TOO_BIG, {}) if fault.find(r"result|math range error|too large") else None


def asserted(fault: Fault) -> Said:
    """Explain an AssertionError of the file's own."""
    node = fault.sole(ast.Assert)
    return (ASSERTED, {"code": fault.code(node.test)}) if node else None


def raised(fault: Fault) -> Said:
    """Explain any error that a `raise` of the file raises; one that raises no error is told elsewhere."""
    node = fault.sole(ast.Raise)
    return (RAISED, {}) if node and not fault.find(r"^exceptions must derive") and fault.error != "NameError" else None
