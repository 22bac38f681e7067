"""Mistakes of beginners: programs that fail, and what their explanation must say.

Each is an answer to `alert_threshold`, unless it names another exercise.
"""

import textwrap
from dataclasses import dataclass


@dataclass(frozen=True)
class Mistake:
    """A program. `says` is a piece of the explanation's French template, `facts` are some of its fields."""

    name: str
    says: str
    facts: dict[str, str]
    answer: str
    exercise: str = "alert_threshold"


def whole(name: str, says: str, answer: str, /, exercise: str = "alert_threshold", **facts: str) -> Mistake:
    """A file as the learner wrote it."""
    return Mistake(name, says, facts, textwrap.dedent(answer).strip("\n") + "\n", exercise)


def inside(name: str, says: str, body: str, /, **facts: str) -> Mistake:
    """A body of the function asked for: its first line is line 2 of the file."""
    body = textwrap.indent(textwrap.dedent(body).strip("\n"), "    ")
    return whole(name, says, f"def first_alert(readings, threshold, duration):\n{body}", **facts)


AGREEMENT = """
        def agreement(table):
            total = sum(map(sum, table))
            if total == 0:
                return 0, 0
            observed = sum(row[rank] for rank, row in enumerate(table))
            expected = sum(sum(row) * sum(column) for row, column in zip(table, zip(*table)))
            return observed / total, expected / total**2
        """
UNREADABLE = [
    whole("no-parameters", "suivi de parenthèses", "def first_alert:\n    return 0", line="1"),
    inside(
        "before-colon",
        "attendait deux-points à la place",
        "try debit:\n    return 0",
        line="2",
        word="try",
        sign="debit",
    ),
    inside("text-equal", "ne peut pas recevoir de valeur", 'return dict("seuil"=105)', line="2", left='"seuil"'),
    inside("colon", "se termine par deux-points", "for debit in readings\n    print(debit)", line="2", word="for"),
    inside("colon-if", "se termine par deux-points", "if duration > 3  # heures\n    return 0", line="2", word="if"),
    inside(
        "else-if",
        "n’existe pas en Python",
        """
        if duration > 3:
            return 0
        else if duration > 2:
            return 1
        """,
        line="4",
        sign="else if",
        python="elif",
    ),
    inside(
        "elseif",
        "n’existe pas en Python",
        """
        if duration > 3:
            return 0
        elseif duration > 2:
            return 1
        """,
        line="4",
        sign="elseif",
        python="elif",
    ),
    inside(
        "else-condition",
        "else ne prend pas de condition",
        """
        if duration > 3:
            return 0
        else duration <= 3:
            return 1
        """,
        line="4",
    ),
    inside(
        "lone-else",
        "doit suivre un bloc",
        """
        for debit in readings:
            if debit > threshold:
                compteur = 1
            compteur += 1
            else:
                compteur = 0
        """,
        line="6",
        word="else",
        opener="if",
    ),
    inside(
        "never-closed",
        "n’est jamais refermé",
        "suite = [0, 1\nfor debit in readings:\n    suite.append(debit)",
        line="2",
        sign="[",
    ),
    inside("never-closed-call", "n’est jamais refermé", "total = sum(readings\nreturn total", line="2", sign="("),
    inside(
        "wrong-bracket",
        "ne peut pas refermer",
        "debits = [max(readings]\nreturn debits",
        line="2",
        sign="]",
        first="(",
    ),
    inside(
        "wrong-bracket-below", "ouvert ligne", "debits = [\n    1, 2)\nreturn debits", line="3", first="[", start="2"
    ),
    inside("unmatched", "ne referme rien", "return len(readings))", line="2", sign=")"),
    inside("unterminated", "n’est pas refermé", 'print("seuil dépassé)\nreturn 0', line="2", quote='"'),
    inside("apostrophe", "l’apostrophe referme le texte", "message = 'début de l'alerte'\nreturn 0", line="2"),
    inside("triple", "trois guillemets", '"""Cherche l’alerte.\nreturn 0', line="2"),
    inside(
        "equal", "il ne compare pas", "for debit in readings:\n    if debit = threshold:\n        return 0", line="3"
    ),
    inside("equal-call", "il ne compare pas", "if len(readings) = 0:\n    return None", line="2"),
    inside("assign-call", "ne peut pas recevoir de valeur", "len(readings) = total", line="2", left="len(readings)"),
    inside("assign-literal", "ne peut pas recevoir de valeur", "0 = compteur", line="2", left="0"),
    inside("assign-none", "ne peut pas recevoir de valeur", "None = alerte", line="2", left="None"),
    inside("dictionary-equal", "chaque clé est suivie de deux-points", 'capteur = {"seuil" = 105}', line="2"),
    inside("dictionary-key", "chaque clé est suivie de deux-points", 'capteur = {"seuil": 105, "durée"}', line="2"),
    inside("comma", "Il manque une virgule", "debits = [104 105, 106]\nreturn debits", line="2", code="104 105"),
    inside("thousands", "un nombre s’écrit sans espace", "limite = 12 000\nreturn limite", line="2", number="12000"),
    inside("apart", "se suivent sans rien entre eux", "debut = rang duree", line="2", left="rang", right="duree"),
    inside(
        "and",
        "n’existe pas en Python",
        "if threshold > 0 && duration > 1:\n    return 0",
        line="2",
        sign="&&",
        python="and",
    ),
    inside("or", "n’existe pas en Python", "if threshold > 0 || duration > 1:\n    return 0", sign="||", python="or"),
    inside("not", "n’existe pas en Python", "if !readings:\n    return None", sign="!", python="not"),
    inside("increment", "n’existe pas en Python", "rang = 0\nrang++", line="3", sign="++", python="+= 1"),
    inside("arrow", "n’existe pas en Python", "if duration => 1:\n    return 0", line="2", sign="=>", python=">="),
    inside("different", "n’existe pas en Python", "if duration <> 1:\n    return 0", line="2", sign="<>", python="!="),
    inside("split-sign", "d’un seul tenant", "if duration > = 1:\n    return 0", line="2", sign="> =", python=">="),
    inside("braces", "n’entoure pas un bloc", "if duration > 1 {\n    return 0\n}", line="2", sign="{"),
    inside("slashes", "n’ouvre pas de commentaire", "// parcourt les débits\nreturn 0", line="2", sign="//"),
    inside("for-c", "une boucle for s’écrit", "for (i = 0; i < 3; i++):\n    return i", line="2"),
    inside("for-of", "une boucle for s’écrit", "for debit of readings:\n    return debit", line="2"),
    inside("var", "n’a pas de sens ici", "var compteur = 0\nreturn compteur", line="2", word="var"),
    inside("then", "n’a pas de sens ici", "if duration > 1 then:\n    return 0", line="2", word="then"),
    inside("print", "est une fonction. Pour l’appeler", 'print "alerte"\nreturn 0', line="2", name="print"),
    inside(
        "curly-quotes",
        "ne fait pas partie de Python",
        "message = “alerte”",
        line="2",
        sign="“",
        code="U+201C",
        python='"',
    ),
    inside("minus", "ne fait pas partie de Python", "return duration − 1", line="2", sign="−", python="-"),
    inside("arabic-comma", "ne fait pas partie de Python", "return max(duration، 1)", line="2", sign="،", python=","),
    inside("arabic-digit", "ne fait pas partie de Python", "return ٣", line="2", sign="٣", python="3"),
    inside("wide-bracket", "ne fait pas partie de Python", "return len（readings）", line="2", sign="（", python="("),
    inside("euro", "ne peut servir que dans un texte", "prix = 3€", line="2", sign="€"),
    inside("no-break-space", "un signe invisible", "return duration\u00a0- 1", line="2", code="U+00A0"),
    inside(
        "keyword", "est un mot de Python", "lambda = 0.5\nreturn lambda", line="2", word="lambda", example="lambda_"
    ),
    whole(
        "keyword-parameter",
        "est un mot de Python",
        "def first_alert(readings, from, duration):\n    return 0",
        line="1",
        word="from",
    ),
    inside(
        "misspelled", "Vouliez-vous écrire", "compteur = 0\nretrun compteur", line="3", word="retrun", python="return"
    ),
    inside(
        "capital", "Vouliez-vous écrire", "For debit in readings:\n    return 0", line="2", word="For", python="for"
    ),
    inside(
        "french-word", "n’existe pas en Python", "si duration > 1:\n    return 0", line="2", sign="si", python="if"
    ),
    inside("fstring-empty", "il n’y a rien entre", 'return f"rang {}"', line="2", open="{", close="}"),
    inside("fstring-single", "demande son", 'return f"rang }"', line="2", open="{"),
    inside("comma-zero", "la virgule sépare", "taux = 0,05\nreturn taux", line="2", code="0,05", number="0.05"),
    inside("dictionary-comma", "la virgule sépare", 'return {"seuil": 1,5}', line="2", code="1,5", number="1.5"),
    inside("date", "ne commence pas par 0", "return jour(2024,05,01)", line="2"),
    inside("zeros", "ne commence pas par 0", "heure = 08\nreturn heure", line="2"),
    inside("digits-letters", "un nom ne commence pas par un chiffre", "return 2duration", line="2", word="2duration"),
    inside("unfinished", "la ligne s’arrête après", "rang = duration +\nreturn rang", line="2", sign="+"),
    inside("positional-after", "les valeurs seules viennent avant", "return sorted(key=len, readings)", line="2"),
    whole(
        "default-before",
        "valeur par défaut viennent après",
        "def first_alert(readings, threshold=105, duration):\n    return 0",
        line="1",
    ),
    whole(
        "return-outside",
        "n’a de sens que dans une fonction",
        "def first_alert(readings, threshold, duration):\n    rang = 0\nreturn rang",
        line="3",
        word="return",
    ),
    inside("break-outside", "n’a de sens que dans une boucle", "if duration > 1:\n    break", line="3", word="break"),
    inside("continue-outside", "n’a de sens que dans une boucle", "if duration > 1:\n    continue", word="continue"),
    whole(
        "duplicate",
        "deux paramètres portent le nom",
        "def first_alert(readings, seuil, seuil):\n    return 0",
        line="1",
        name="seuil",
    ),
    inside("try-alone", "resté seul", "try:\n    rang = 0\nreturn rang", line="4"),
    inside("if-equal-else", "il ne compare pas", "return max((0 if duration = 1 else 2), 3)", line="2"),
    inside("for-both", "entre for et in", "for rang and debit in readings:\n    return 0", line="2"),
    inside(
        "else-return",
        "attendait deux-points à la place",
        "if duration:\n    return 0\nelse return 1",
        line="4",
        word="else",
        sign="return",
    ),
    inside("int-apart", "se suivent", "rang = int duration", line="2", left="int", right="duration"),
    inside("int-declared", "n’a pas de sens ici", "int rang = 0\nreturn rang", line="2", word="int"),
    inside("int-call", "est inattendu", "return int(, 2)", line="2", sign=","),
    inside("end-name", "se suivent", "end = 1\nreturn end rang", line="3", left="end", right="rang"),
    inside("text-shown", "est inattendu", 'return max(readings)"h"=3', line="2", sign='"h"'),
    inside("if-no-else", "demande aussi un else", "return 0 if duration > 1", line="2"),
    inside("backslash", "ne peut être que le dernier signe", "return duration \\ 2", line="2", backslash="\\"),
    inside("windows-path", "annonce un signe spécial", 'fichier = "C:\\Users\\eau.csv"', line="2", backslash="\\"),
    inside("stuck", "est inattendu", "return duration @ * 2", line="2", sign="*"),
    whole(
        "no-block",
        "au moins une ligne décalée",
        "def first_alert(readings, threshold, duration):\nreturn 0",
        line="2",
        word="def",
        start="1",
    ),
    inside(
        "no-block-for",
        "au moins une ligne décalée",
        "for debit in readings:\nprint(debit)",
        line="3",
        word="for",
        start="2",
    ),
    whole(
        "no-body",
        "aucune instruction ne la suit",
        "def first_alert(readings, threshold, duration):\n    for debit in readings:\n",
        start="2",
        word="for",
    ),
    whole(
        "unexpected-indent",
        "rien au-dessus ne demande ce décalage",
        "def first_alert(readings, threshold, duration):\n    rang = 0\n        return rang",
        line="3",
    ),
    inside("indent-under-one-line", "rien au-dessus", "if duration > 3: rang = 0\n        return rang", line="3"),
    whole(
        "unindent",
        "n’est aligné avec aucun bloc",
        "def first_alert(readings, threshold, duration):\n    rang = 0\n  return rang",
        line="3",
    ),
    whole(
        "tabs",
        "mêle tabulations et espaces",
        "def first_alert(readings, threshold, duration):\n\tif duration:\n\t    rang = 0\n            return rang",
        line="4",
    ),
]
NAMES = [
    inside("true", "n’existe pas en Python", "trouve = true\nreturn trouve", line="2", sign="true", python="True"),
    inside(
        "read-too-soon",
        "ce nom lui est propre",
        "print(rang)\nrang = 0",
        line="2",
        name="rang",
        bound="3",
        function="first_alert",
    ),
    inside(
        "typo",
        "Est-ce le nom que vous vouliez",
        "for debit in reading:\n    return debit",
        line="2",
        name="reading",
        near="readings",
    ),
    inside("builtin-typo", "Est-ce le nom que vous vouliez", "return Len(readings)", name="Len", near="len"),
    inside("module", "n’est pas importé", "return math.floor(duration)", name="math", python="import math"),
    inside(
        "from-module",
        "fait partie du module",
        "return mean(readings)",
        name="mean",
        python="from statistics import mean",
    ),
    inside("library", "nom usuel d’une bibliothèque", "return np.mean(readings)", line="2", name="np"),
    inside("compared", "écrivez un seul", "rang == 0\nreturn rang", line="2", name="rang"),
    inside("compared-local", "écrivez un seul", "rang == 0\nrang = rang + 1", line="2", name="rang"),
    inside("alone", "ne s’appelle pas seul", "return append(readings, 3)", line="2", name="append"),
    inside("no-function", "aucune fonction ne s’appelle", "return moyenne(readings)", line="2", name="moyenne"),
    inside(
        "misspelled-parameter",
        "Est-ce le nom que vous vouliez",
        "return sorted(reading)\ndef aide(reading):\n    return reading",
        line="2",
        name="reading",
        near="readings",
    ),
    inside(
        "own-module", "fait partie du module", "return bisect_left(readings, 3)", name="bisect_left", module="bisect"
    ),
    inside("variable-like-module", "aucune ligne", "queue.append(3)", line="2", name="queue"),
    inside(
        "builtin-given", "n’est plus la fonction", "max = max(readings)\nreturn max", line="2", name="max", start="2"
    ),
    inside("quotes", "mettez-le entre guillemets", "if duration == jour:\n    return 0", line="2", name="jour"),
    inside(
        "later",
        "n’a pas encore de valeur",
        "if False:\n    pass\ndef aide():\n    return cible\naide()\ncible = 3",
        name="cible",
        bound="7",
    ),
    whole(
        "elsewhere",
        "mais pas ici. Pour s’en servir ailleurs",
        """
        def prepare(readings):
            suite = sorted(readings)

        def first_alert(readings, threshold, duration):
            prepare(readings)
            return suite[0]
        """,
        line="6",
        name="suite",
        function="prepare",
    ),
    inside(
        "counter",
        "valeur de départ",
        "for debit in readings:\n    compteur += 1\nreturn compteur",
        line="3",
        name="compteur",
        function="first_alert",
    ),
    inside(
        "branch",
        "dans tous les cas",
        "for debit in readings:\n    if debit > 999:\n        rang = 0\nreturn rang",
        line="5",
        name="rang",
        bound="4",
    ),
    whole(
        "outer",
        "en fait un nom propre",
        """
        alertes = 0

        def first_alert(readings, threshold, duration):
            alertes += 1
            return alertes
        """,
        line="4",
        name="alertes",
        function="first_alert",
        bound="4",
    ),
]
TYPES = [
    inside("unordered", "ne se fait pas entre", "return readings > threshold", line="2", left="list", right="int"),
    inside("summed", "attend un nombre", 'return sum(["104", "105"])', line="2", other="str"),
    inside("absolute", "attend un nombre", 'return abs("104")', line="2", other="str"),
    inside("text-number", "ne vont pas ensemble", 'return "rang " + duration', line="2", number="int", operator="+"),
    inside("number-text", "ne vont pas ensemble", 'return duration + "h"', line="2", number="int", operator="+"),
    inside("text-order", "ne se comparent pas", 'return max(readings) > "105"', line="2", number="int"),
    inside("list-number", "une liste entière", "return readings / 2", line="2", operator="/"),
    inside("list-item", "servez-vous de append", "suite = []\nsuite = suite + duration", line="3", other="int"),
    inside(
        "unlike", "ne se fait pas entre", "return {1: 2} + {3: 4}", line="2", left="dict", right="dict", operator="+"
    ),
    inside(
        "decimal-comma",
        "la virgule sépare",
        "coefficient = 1,5\nreturn threshold > coefficient",
        start="2",
        name="coefficient",
        code="1,5",
        number="1.5",
    ),
    inside("repeat", "ne se multiplie que par un nombre entier", "return readings * 1.5", line="2", other="float"),
    inside("joined", "join ne réunit que des textes", 'return ", ".join(readings)', line="2", other="int"),
    inside("real", "attend un nombre", 'import math\nreturn math.sqrt("4")', line="3", other="str"),
    inside("brackets", "mettez des crochets", "return readings(0)", line="2", code="readings", type="list"),
    inside(
        "hidden", "n’est plus la fonction de Python", "max = 0\nreturn max(readings)", line="3", name="max", start="2"
    ),
    inside("not-called", "s’il manque un signe", "return duration(2)", line="2", code="duration", type="int"),
    inside("module-called", "est un module", "import random\nreturn random()", line="3", code="random"),
    inside("function-indexed", "Pour l’appeler", "return sorted[0]", line="2", code="sorted"),
    inside(
        "number-indexed", "on ne prend pas d’élément", "return threshold[0]", line="2", code="threshold", type="int"
    ),
    inside("set-indexed", "n’ont pas de rang", "return set(readings)[0]", line="2", code="set(readings)", type="set"),
    inside(
        "number-looped",
        "for ne peut pas parcourir",
        "for rang in duration:\n    return rang",
        line="2",
        code="duration",
        python="range(duration)",
    ),
    inside("number-in", "un seul élément", "return 3 in duration", line="2", type="int"),
    inside("unpacked", "plusieurs noms à gauche", "debut, fin = duration", line="2", type="int"),
    inside("whole-number", "doit être un entier", "for rang in range(threshold / 2):\n    return rang", line="2"),
    inside(
        "rank-float",
        "demande un rang entier",
        "for debit in [2.5]:\n    return readings[debit]",
        line="3",
        code="readings[debit]",
    ),
    inside("list-key", "n’est pas un dictionnaire", 'return readings["debit"]', line="2", code="readings"),
    inside("tuple-changed", "ne se modifie pas", "paire = (1, 2)\npaire[0] = 3", line="3", type="tuple"),
    inside(
        "key-list",
        "Convertissez-la",
        "vus = {}\nvus[readings] = 1",
        line="3",
        type="list",
        python="tuple()",
    ),
    inside("set-in-set", "Convertissez-la", "return {set(readings)}", line="2", type="set", python="frozenset()"),
    inside("key-dict", "Prenez plutôt un nombre", "return {{1: 2}: 3}", line="2", type="dict"),
    inside(
        "dictionary-sliced", "n’ont pas de rang", "vus = {1: 2}\nreturn vus[0:1]", line="3", code="vus", type="dict"
    ),
    inside("range-list", "il faut ici un nombre entier", "return range(readings)", line="2", type="list"),
    inside("rank-half", "doit être un entier", "return readings[duration / 2]", line="2"),
    inside(
        "two-ranks",
        "plusieurs rangs",
        "table = [[1, 2], [3, 4]]\nreturn table[0, 1]",
        line="3",
        code="table[0, 1]",
        python="table[0][1]",
    ),
    inside("rows-apart", "Il manque une virgule", "return [[1, 2] [3, 4]]", line="2", code="[1, 2] [3, 4]"),
    inside("text-key", "est un texte", 'for cle in {"debit": 1}:\n    return cle["debit"]', line="3", code="cle"),
    inside("list-added", "servez-vous de append", "suite = []\nsuite += duration", line="3", other="int"),
    inside("summed-lists", "il faut ici un nombre", "return sum([[1], [2]])", line="2", other="list"),
    inside("text-boolean", "ne se fait pas entre", 'return "a" + True', line="2", left="str", right="bool"),
    inside("number-list", "ne se fait pas entre", "return 3 + readings", line="2", left="int", right="list"),
    inside("list-range", "ne se fait pas entre", "return readings + range(3)", line="2", right="range"),
    inside("pair-of-zeros", "ne se fait pas entre", "best = 0, 0\nreturn best + duration", line="3", left="tuple"),
    inside(
        "pair-elsewhere",
        "ne se fait pas entre",
        "best = 1,5\npaire = (1, 2)\nreturn paire + duration",
        line="4",
        left="tuple",
    ),
    inside("comma-times", "reçoit plusieurs nombres", "taux = 2,5\nreturn taux * 1.5", start="2", number="2.5"),
    inside(
        "two-commas",
        "reçoit plusieurs nombres",
        "limite = 1,234,567\nreturn limite + duration",
        start="2",
        code="1,234,567",
        number="1234567",
    ),
    inside(
        "comma-for-either",
        "ne se multiplie que par un nombre entier",
        "limite = 1,234\nreturn limite * 1.5",
        line="3",
        other="float",
    ),
    inside("looped-inside", "un seul élément", "for debit in readings:\n    total = sum(debit)", line="3", type="int"),
    inside(
        "zip-number", "un seul élément", "for a, b in zip(readings, duration):\n    return a", line="2", type="int"
    ),
    inside("length", "len compte", "return len(duration)", line="2", code="duration", type="int"),
    inside("raise-text", "raise demande une erreur", 'raise "durée négative"', line="2"),
    whole(
        "missing-argument",
        "attend aussi",
        """
        def depasse(debit, seuil):
            return debit > seuil

        def first_alert(readings, threshold, duration):
            return depasse(readings[0])
        """,
        line="5",
        function="depasse",
        names="seuil",
        start="1",
    ),
    whole(
        "too-many-arguments",
        "Retirez ce qui est de trop",
        """
        def depasse(debit):
            return debit

        def first_alert(readings, threshold, duration):
            return depasse(readings[0], threshold)
        """,
        line="5",
        function="depasse",
        given="2",
        wanted="1",
        start="1",
    ),
    whole(
        "unknown-argument",
        "n’a pas de paramètre",
        """
        def depasse(debit, seuil):
            return debit > seuil

        def first_alert(readings, threshold, duration):
            return depasse(readings[0], limite=threshold)
        """,
        line="5",
        function="depasse",
        name="limite",
        names="debit, seuil",
    ),
    inside("builtin-arguments", "n’a pas reçu le nombre de valeurs", "return len(readings, duration)", function="len"),
    inside("no-names", "sans les nommer", "return readings.index(value=3)", line="2", function="list.index"),
    inside("builtin-keyword", "n’a pas d’option", "return sorted(readings, inverse=True)", line="2", name="inverse"),
]
NOTHING = [
    inside(
        "chained", "modifie la valeur sur place", "suite = []\nsuite.append(3).append(4)", line="3", method="append"
    ),
    inside(
        "none-looped",
        "c’est-à-dire aucune valeur",
        "seuils = [None]\nfor seuil in seuils[0]:\n    return 0",
        line="3",
        code="seuils[0]",
    ),
    inside("none-somewhere", "une des valeurs de cette ligne", "seuils = [None]\nreturn seuils[0] + 1", line="3"),
    inside(
        "none-printed",
        "sa valeur de départ",
        "base = None\nprint(base + 1)",
        line="3",
        name="base",
        start="2",
    ),
    inside(
        "none-appended",
        "sa valeur de départ",
        "base = None\nsuite = []\nsuite.append(base + 1)",
        line="4",
        name="base",
    ),
    inside(
        "none-of-two",
        "une des valeurs de cette ligne",
        'base = None\nvus = {}\nreturn base + vus.get("a")',
        line="4",
    ),
    inside("none-compared", "sa valeur de départ", "base = None\nreturn base[0]", line="3", name="base", start="2"),
    inside(
        "in-place",
        "modifie la valeur sur place",
        "suite = readings.sort()\nreturn suite[0]",
        line="2",
        name="suite",
        method="sort",
    ),
    inside(
        "append-kept",
        "modifie la valeur sur place",
        "suite = []\nsuite = suite.append(3)\nsuite.append(4)",
        line="3",
        name="suite",
        method="append",
    ),
    inside(
        "start-none",
        "sa valeur de départ",
        "plus_haut = None\nfor debit in readings:\n    if debit > plus_haut:\n        plus_haut = debit",
        line="4",
        name="plus_haut",
        start="2",
    ),
    whole(
        "silent-helper",
        "ne renvoie rien",
        """
        def moyenne(debits):
            print(sum(debits) / len(debits))

        def first_alert(readings, threshold, duration):
            base = moyenne(readings)
            return base + 1
        """,
        line="6",
        function="moyenne",
        code="base",
        start="1",
    ),
    inside("get", "quand la clé n’est pas", 'vus = {}\nreturn vus.get("a") + 1', line="3", code='vus.get("a")'),
    inside(
        "print-kept", "print affiche et ne renvoie rien", "texte = print(duration)\nreturn texte.upper()", line="2"
    ),
]
VALUES = [
    inside(
        "key", "n’existe pas dans ce dictionnaire", 'noms = {1: "un"}\nreturn noms[duration + 40]', line="3", key="41"
    ),
    inside("rank-somewhere", "un rang demandé n’existe pas", "return readings[9] - readings[8]", line="2"),
    inside("zero-somewhere", "l’un des diviseurs", "vide = 0\nreturn 3 / duration + 1 / vide", line="3"),
    inside("removed", "la valeur cherchée n’est pas dans", "vus = {1}\nvus.remove(3)", line="3", code="vus"),
    inside("popped-set", "il n’y a plus rien à retirer", "return set().pop()", line="2"),
    inside("fewer", "assez d’éléments", "a, b, c, d, e = readings", line="2", wanted="5", given="4"),
    inside(
        "pairs",
        "ne donne que ses clés",
        'noms = {"débit": 3}\nfor nom, valeur in noms:\n    return valeur',
        line="3",
        code="noms",
    ),
    inside("row", "découpez d’abord", 'return float("104,105,106")', line="2", text="'104,105,106'"),
    inside("french-number", "que Python ne lit pas dans", 'return float("1 250,5")', line="2", text="'1 250,5'"),
    inside("exponent", "écrits en chiffres", 'return int("1e5")', line="2", text="'1e5'"),
    inside("unpacked-below", "une valeur à répartir", 'noms = {"abc": 3}\nfor nom in noms:\n    a, b = nom', line="4"),
    inside("spaced", "contient une espace", 'return float("1 250.5")', line="2", text="'1 250.5'"),
    inside(
        "closed",
        "déjà fermé",
        'import io\nfichier = io.StringIO("a")\nfichier.close()\nreturn fichier.read()',
        line="5",
    ),
    inside("format", "ne convient pas à une valeur", "return f\"{'104':.1f}\"", line="2", type="str"),
    inside(
        "no-such-method",
        "qui n’a pas de",
        "return threshold.moyenne()",
        line="2",
        code="threshold",
        type="int",
        name="moyenne",
    ),
    inside(
        "rank",
        "demande un rang qui n’existe pas",
        "return readings[50]",
        line="2",
        code="readings[50]",
        last="len(readings) - 1",
    ),
    inside(
        "rank-length", "dépasse d’un rang", "return readings[len(readings)]", line="2", code="readings[len(readings)]"
    ),
    inside(
        "rank-next",
        "demande l’élément suivant",
        "for i in range(len(readings)):\n    ecart = readings[i + 1]",
        line="3",
        code="readings[i + 1]",
        name="readings",
    ),
    inside(
        "rank-assigned",
        "une liste ne s’allonge pas ainsi",
        "suite = []\nsuite[0] = 1",
        line="3",
        code="suite[0]",
        name="suite",
    ),
    inside("rank-deleted", "demande un rang", "del readings[9]", line="2", code="readings[9]"),
    inside("rank-added", "un rang demandé", "readings[9] += readings[0]\nreturn 0", line="2"),
    inside(
        "rank-popped", "demande un rang", "return readings.pop(9)", line="2", code="readings.pop(9)", name="readings"
    ),
    inside("pop-heap", "il n’y a plus rien", "import heapq\nreturn heapq.heappop([])", line="3"),
    inside("key-removed", "n’existe pas dans ce", 'vus = {1: {2}}\nvus["a"].remove(2)', line="3", key="'a'"),
    inside("pop", "il n’y a plus rien à retirer", "pile = []\nreturn pile.pop()", line="3"),
    inside(
        "key-near",
        "mais votre code contient",
        'bilan = {"debits": readings}\nreturn bilan["debit"]',
        line="3",
        key="'debit'",
        near="'debits'",
    ),
    inside(
        "key-counted",
        "valeur de départ",
        "vus = {}\nfor debit in readings:\n    vus[debit] += 1",
        line="4",
        key="104",
        name="vus",
    ),
    inside("zero", "rien ne se divise par 0", "ecart = 0\nreturn threshold / ecart", line="3", code="ecart"),
    inside("zero-then-two", "rien ne se divise", "ecart = 0\nreturn 3 / ecart / 2", line="3", code="ecart"),
    inside(
        "zero-length", "la suite est vide", "vides = []\nreturn sum(vides) / len(vides)", line="3", code="len(vides)"
    ),
    inside(
        "push", "pour cela, Python a", "suite = []\nsuite.push(1)", line="3", type="list", name="push", near="append"
    ),
    inside(
        "length-attribute",
        "ne se demande pas",
        "return readings.length",
        line="2",
        name="length",
        python="len(readings)",
    ),
    inside(
        "other-type",
        "existe pour le type",
        "debut = 0\ndebut.append(3)",
        line="3",
        name="append",
        other="list",
        code="debut",
        type="int",
    ),
    inside("method-typo", "pour cela, Python a", "suite = []\nsuite.apend(1)", line="3", name="apend", near="append"),
    inside(
        "int-decimal",
        "ne lit que des nombres entiers écrits en chiffres",
        'return int("104.5")',
        line="2",
        text="'104.5'",
    ),
    inside("float-comma", "que Python ne lit pas dans un nombre", 'return float("104,5")', line="2", text="'104,5'"),
    inside("float-empty", "un texte vide", 'return float("")', line="2"),
    inside(
        "float-word", "Python ne lit pas {text} comme un nombre", 'return float("débit")', line="2", text="'débit'"
    ),
    inside("more", "a plus d’éléments", "a, b = readings", line="2", wanted="2"),
    inside("not-found", "la valeur cherchée n’est pas dans", "return readings.index(3)", line="2", code="readings"),
    inside("empty-max", "pour une suite vide", "return max([])", line="2", function="max"),
    inside(
        "domain", "racine d’un nombre négatif", "import math\nreturn math.sqrt(-1)", line="3", function="math.sqrt"
    ),
    inside("mean", "pas assez de valeurs", "import statistics\nreturn statistics.mean([])", line="3"),
    inside("overflow", "trop grand", "import math\nreturn math.exp(1000)", line="3"),
    inside("infinite", "ne peut pas devenir un entier", 'return int(float("inf"))', line="2"),
    inside("own-raise", "votre propre raise", 'if duration < 5:\n    raise ValueError("durée")\nreturn 0', line="3"),
    inside("own-error", "votre propre raise", 'erreur = ValueError("durée")\nraise erreur', line="3"),
    inside("raise-broken", "ne vont pas ensemble", 'raise ValueError("durée" + duration)', line="2", number="int"),
    inside("own-assert", "votre propre assert", "assert duration > 5\nreturn 0", line="2", code="duration > 5"),
    inside(
        "resized",
        "dont la taille change",
        "vus = {1: 2}\nfor cle in vus:\n    vus[cle + 1] = 3",
        line="3",
        code="vus",
        python="list(vus)",
    ),
]
RESOURCES = [
    inside(
        "module-attribute",
        "Est-ce le nom que vous vouliez",
        "import math\nreturn math.squrt(4)",
        line="3",
        name="math.squrt",
        near="math.sqrt",
    ),
    inside(
        "module-unknown",
        "n’a rien qui s’appelle",
        "import math\nreturn math.mediane(readings)",
        line="3",
        module="math",
        name="mediane",
    ),
    inside(
        "module-like", "Est-ce le nom que vous vouliez", "import maths\nreturn 0", line="2", name="maths", near="math"
    ),
    inside(
        "import-name",
        "Est-ce le nom que vous vouliez",
        "from math import squrt",
        line="2",
        name="math.squrt",
        near="math.sqrt",
    ),
    inside("no-module", "n’est pas installé ici", "import seaborn_plus\nreturn 0", line="2", name="seaborn_plus"),
    inside(
        "no-file",
        "il n’y a pas de fichier",
        'return open("debits.csv").read()',
        line="2",
        name="debits.csv",
        folder="data",
    ),
    inside("input", "pendant le contrôle", "return int(input())", line="2"),
    inside("exit", "arrête tout le programme", "exit()", line="2"),
    inside("next", "next ne trouve plus rien", "return next(rang for rang in readings if rang > 999)", line="2"),
    inside("decode", "ne sont pas écrits en", 'return b"\\xe9".decode("ascii")', line="2", name="ascii"),
]
ENDLESS = [
    inside(
        "stuck-printing",
        "ne change cela",
        "rang = 0\nwhile rang < len(readings):\n    print(readings[rang])",
        line="3",
        names="rang, readings",
    ),
    inside(
        "skipped-value",
        "saute la ligne",
        """
        rang = 0
        while rang < len(readings):
            debit = readings[rang]
            if debit < 999:
                continue
            rang += 1
        """,
        line="3",
        start="6",
        changed="7",
        name="rang",
    ),
    inside(
        "stuck-while",
        "ne change cela",
        "rang = 0\nwhile rang < 3:\n    debit = readings[rang]",
        line="3",
        names="rang",
    ),
    inside("forever", "ni break ni return", "while True:\n    debit = 3", line="2"),
    inside(
        "away",
        "s’éloigne de sa limite",
        "rang = 5\nwhile rang > 0:\n    rang += 1",
        line="3",
        name="rang",
        changed="4",
    ),
    inside(
        "skipped",
        "saute la ligne",
        "rang = 0\nwhile rang < 5:\n    if rang == 2:\n        continue\n    rang += 1",
        line="3",
        start="5",
        changed="6",
        name="rang",
    ),
    inside(
        "grows",
        "l’allonge à chaque tour",
        "suite = [1]\nfor x in suite:\n    suite.append(x)",
        line="3",
        name="suite",
        changed="4",
    ),
    inside(
        "recursion",
        "s’appelle elle-même",
        "return first_alert(readings, threshold, duration)",
        function="first_alert",
        line="1",
        start="2",
    ),
]
RESULTS = [
    inside(
        "print-result",
        "Le contrôle ne lit que",
        "for debit in readings:\n    print(debit)",
        function="first_alert",
        line="3",
    ),
    inside(
        "no-return",
        "n’a aucun return",
        "rang = 0\nfor debit in readings:\n    rang += 1",
        function="first_alert",
        line="1",
    ),
    inside("bare-value", "ne le renvoie pas", "rang = 0\nrang + 1", function="first_alert", line="3", code="rang + 1"),
    inside("bare-return", "n’est suivi d’aucune valeur", "rang = 0\nreturn", function="first_alert", line="3"),
    inside("some-branch", "sans passer par", "if duration > 99:\n    return 0", function="first_alert", lines="3"),
    inside("return-sort", "qui vaut toujours None", "return readings.sort()", line="2", method="sort"),
    inside("return-print", "le résultat de print", "return print(duration)", line="2", function="first_alert"),
    inside("lazy", "Réunissez-les, par exemple", "return map(str, readings)", function="first_alert", type="map"),
    inside("yields", "contient yield", "yield 0", function="first_alert", line="2"),
    inside("function-kept", "pas son résultat", "suite = readings.copy\nreturn suite", line="2", code="readings.copy"),
    inside("return-function", "pas son résultat", "return readings.copy", line="2", code="readings.copy"),
    inside("complex", "nombre complexe", "return (-1) ** 0.5", function="first_alert"),
    inside("to-write", "remplacez ce signe", "...", function="first_alert", line="1", code="..."),
    whole(
        "nested",
        "à l’intérieur de",
        """
        def principal():
            def first_alert(readings, threshold, duration):
                return 0
        """,
        function="first_alert",
        outer="principal",
        line="2",
    ),
    whole(
        "renamed",
        "Donnez à votre fonction le nom",
        "def first_alerte(readings, threshold, duration):\n    return 0",
        function="first_alert",
        near="first_alerte",
        line="1",
    ),
    whole("absent", "ne contient plus", "seuil = 105", function="first_alert"),
    whole("replaced", "n’est donc plus une fonction", "first_alert = 3", function="first_alert", line="1"),
    whole(
        "few-parameters",
        "ne peut pas recevoir toutes",
        "def agreement():\n    return 0",
        "rater_agreement",
        line="1",
        code="agreement()",
    ),
    whole(
        "no-raise",
        "ne contient aucun raise",
        AGREEMENT
        + """
        def kappa(table):
            observed, expected = agreement(table)
            if expected == 1:
                return "indéfini"
            return (observed - expected) / (1 - expected)
        """,
        "rater_agreement",
        function="agreement",
        line="1",
        python="raise ValueError",
    ),
    whole(
        "returned-error",
        "au lieu de la lever",
        AGREEMENT.replace("0, 0", "ValueError(table)"),
        "rater_agreement",
        function="agreement",
        line="4",
    ),
    whole(
        "renamed-parameter",
        "que l’appel nomme",
        "def first_alert(readings, seuil, duration):\n    return 0",
        line="1",
        code="first_alert(readings, seuil, duration)",
        name="threshold",
    ),
    whole(
        "more-parameters",
        "ne donne rien pour",
        "def first_alert(readings, threshold, duration, debut):\n    return 0",
        line="1",
        names="debut",
    ),
]
MISTAKES = [*UNREADABLE, *NAMES, *TYPES, *NOTHING, *VALUES, *RESOURCES, *ENDLESS, *RESULTS]
