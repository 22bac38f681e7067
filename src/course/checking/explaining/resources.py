"""What a program asks of the machine: modules, files, the keyboard; and its own stops."""

import ast
import sys

from course.checking.explaining.attributes import of_module
from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.names import LIKE
from course.checking.explaining.source import nearest
from course.checking.explaining.values import NOT_A_NUMBER
from course.checking.words import _

MODULE = _(
    "Ligne {line} : le module {name} n’est pas installé ici. Les exercices se font avec la bibliothèque standard de "
    "Python : retirez cette importation."
)
FILE = _(
    "Ligne {line} : il n’y a pas de fichier {name} à cet endroit. Les données d’un exercice sont dans le dossier "
    "{folder}, et sa fonction de lecture sait où les trouver."
)
ENCODING = _(
    "Ligne {line} : les octets lus ne sont pas écrits en {name}. Précisez encoding dans l’appel de open ; les "
    "fichiers du cours sont en utf-8."
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
    "Ligne {line} : votre propre assert arrête le programme, car {code} n’est pas vrai pour ces données. Vérifiez"
    " la condition, puis ce qui la précède."
)
TOO_BIG = _(
    "Ligne {line} : le résultat est trop grand pour un nombre à virgule. Regardez si une puissance ou une "
    "exponentielle reçoit un nombre bien plus grand que prévu."
)
RAISED = _(
    "Ligne {line} : c’est votre propre raise qui lève cette erreur. Regardez ce qui mène à cette ligne pour ces "
    "données."
)


def no_module(fault: Fault) -> Said:
    """Explain a ModuleNotFoundError."""
    found = fault.find(r"No module named '(?P<name>[\w.]+)'")
    if not found:
        return None
    near = nearest(found["name"], sorted(name for name in sys.stdlib_module_names if name[0] != "_"))
    return (LIKE, {**found.groupdict(), "near": near}) if near else (MODULE, found.groupdict())


def no_name(fault: Fault) -> Said:
    """Explain an ImportError."""
    found = fault.find(r"^cannot import name '(?P<name>\w+)' from '(?P<module>[\w.]+)'")
    return of_module(found["module"], found["name"]) if found else None


def no_file(fault: Fault) -> Said:
    """Explain a FileNotFoundError."""
    found = fault.find(r"^\[Errno \d+\] [^:]*: '(?P<name>.*)'$")
    return (FILE, {**found.groupdict(), "folder": "data"}) if found else None


def encoding(fault: Fault) -> Said:
    """Explain a UnicodeDecodeError."""
    found = fault.find(r"^'(?P<name>[\w-]+)' codec can't")
    return (ENCODING, found.groupdict()) if found else None


def too_big(fault: Fault) -> Said:
    """Explain an OverflowError."""
    if fault.find("infinity"):
        return NOT_A_NUMBER, {}
    return (TOO_BIG, {}) if fault.find(r"result|math range error|too large to convert to float") else None


def asserted(fault: Fault) -> Said:
    """Explain an AssertionError of the file's own."""
    node = fault.sole(ast.Assert)
    return (ASSERTED, {"code": fault.code(node.test)}) if node else None


def raised(fault: Fault) -> Said:
    """Explain any error that a `raise` of the file raises; what is wrong in the raise itself is told elsewhere."""
    match fault.sole(ast.Raise):
        case ast.Raise(exc=ast.Call(func=ast.Name(id=name))) if name == fault.error:
            return RAISED, {}
        case ast.Raise(exc=None | ast.Name()) if not fault.find(r"^exceptions must derive|^No active exception"):
            return (RAISED, {}) if fault.error not in ("NameError", "UnboundLocalError") else None
    return None
