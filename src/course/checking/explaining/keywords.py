"""Words of Python misspelled, misplaced or used as names, and words of other languages."""

import keyword
import re

from course.checking.explaining.fault import Fault, Said
from course.checking.explaining.grammar import FOR
from course.checking.explaining.signs import OTHER
from course.checking.explaining.source import nearest
from course.checking.words import _

RESERVED = _(
    "Ligne {line} : {word} est un mot de Python, il ne peut pas servir de nom. Choisissez-en un autre, par exemple "
    "{example}."
)
SPELLED = _("Ligne {line} : Python ne connaît pas {word} au début d’une ligne. Vouliez-vous écrire {python} ?")
EXTRA = _(
    "Ligne {line} : {word} n’a pas de sens ici en Python. Retirez ce mot : un nom se crée avec le signe =, un bloc "
    "s’ouvre par deux-points."
)
ORPHAN = _(
    "Ligne {line} : {word} doit suivre un bloc {opener}, au même décalage que lui. Vérifiez le décalage, et ce qui se "
    "trouve entre les deux."
)
NO_CONDITION = _(
    "Ligne {line} : else ne prend pas de condition, il vaut pour tous les autres cas. Avec une condition, écrivez "
    "elif."
)

STARTS = (
    "if", "elif", "else", "for", "while", "def", "return", "from", "import", "class", "try", "except", "finally",
    "with", "pass", "break", "continue", "raise", "global",
)  # fmt: skip
# Words that start a line of another language; several are functions of Python.
DECLARING = ("var", "let", "const", "public", "int", "float", "string", "double", "bool", "void")
# What stands for a word of another language, or of French; nothing when the word is merely too many.
WORDS = {
    "elseif": "elif", "elsif": "elif", "function": "def", "func": "def", "fn": "def", "unless": "if not",
    "until": "while not", "foreach": "for", "switch": "match", "catch": "except", "throw": "raise", "si": "if",
    "sinon": "else", "pour": "for", "tantque": "while", "retourne": "return", "retourner": "return",
    "renvoie": "return", "renvoyer": "return", "afficher": "print()",
    **dict.fromkeys(("then", "do", "end", "begin", "alors", "faire", "new", *DECLARING), ""),
}  # fmt: skip
WORD = r"(?P<word>[^\W\d]\w*)"
NAMED = [
    re.compile(rf"^\s*def\s+{WORD}\s*\("),
    re.compile(rf"^\s*for\s+{WORD}\s+in\b"),
    re.compile(rf"(?:^|[;,(]|\bas\b)\s*{WORD}\s*=(?!=)"),
    re.compile(rf"\.{WORD}\b"),
]
PARAMETER = re.compile(rf"[(,]\s*{WORD}\s*(?=[,)=:])")
OPENERS = {"elif": "if", "else": "if", "except": "try", "finally": "try", "case": "match"}


def misused(fault: Fault) -> Said:
    """A word that makes the line unreadable."""
    bare, offset = fault.source.bare(fault.line), fault.source.offset(fault.line)
    if found := re.match(r"\s*(else\s+if)\b", bare):
        return OTHER, {"sign": found[1], "python": "elif"}
    if re.match(r"\s*else\b\s*[^\s:].*:$", bare):
        return NO_CONDITION, {}
    patterns = [*NAMED, PARAMETER] if re.match(r"\s*def\b", bare) else NAMED
    for found in (one for pattern in patterns for one in pattern.finditer(bare)):
        if keyword.iskeyword(found["word"]):
            return RESERVED, {"word": found["word"], "example": found["word"].lower() + "_"}
    if re.match(r"\s*for\b(?!.*\bin\b)|\s*for\s*\(.*;", bare):
        return FOR, {"example": "for i in range(10):"}
    if offset is not None:
        return orphan(bare, offset) or foreign(fault, bare, offset) or misspelled(bare, offset)
    return None


def orphan(bare: str, offset: int) -> Said:
    """A word that continues a block which is not there: Python stopped at the word itself."""
    found = re.match(rf"\s*{WORD}", bare)
    if found and found["word"] in OPENERS and found.start("word") == offset:
        return ORPHAN, {"word": found["word"], "opener": OPENERS[found["word"]]}
    return None


def foreign(fault: Fault, bare: str, offset: int) -> Said:
    """A word of another language: Python stopped at it, or at what follows it."""
    for found in re.finditer(WORD, bare):
        word = found["word"]
        if word.lower() not in WORDS or not found.start() <= offset <= found.end() + 1 or is_named(fault, word):
            continue
        if word.lower() in DECLARING and bare[: found.start()].strip():
            continue
        if python := WORDS[word.lower()]:
            return OTHER, {"sign": word, "python": python}
        if not re.match(r"\s*[(\[.=,)]", bare[found.end() :]):
            return EXTRA, {"word": word}
    return None


def is_named(fault: Fault, word: str) -> bool:
    """Tell whether the file gives this word a value, or receives it: it is a name of hers."""
    given = rf"^\s*{word}\s*=(?!=)|\bfor\s+(?:\w+,\s*)*{word}\b|\bdef\b.*[(,]\s*{word}\s*[,)=:]"
    return bool(re.search(given, fault.source.text, re.MULTILINE))


def misspelled(bare: str, offset: int) -> Said:
    """A first word that looks like one of those which start a line, and that is followed as these are."""
    found = re.match(rf"\s*{WORD}(?:\s+[\w\"({{\[]|.*:$)", bare)
    if not found or keyword.iskeyword(found["word"]) or offset < found.end("word"):
        return None
    python = nearest(found["word"], [word for word in STARTS if fits(word, bare)])
    return (SPELLED, {"word": found["word"], "python": python}) if python else None


def fits(word: str, bare: str) -> bool:
    """Tell whether a line with this word at its start could be read."""
    match word:
        case "for":
            return " in " in bare
        case "from":
            return " import " in bare
        case "else" | "try" | "finally" | "if" | "elif" | "while" | "def" | "class" | "with" | "except":
            return bare.endswith(":")
    return not bare.endswith(":")
