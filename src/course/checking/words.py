"""The sentence of a result: one French template a kind, filled with its facts.

The facts are code, as Python writes calls, values and errors: the same in every language.
"""

from collections.abc import Iterator
from string import Formatter

from course.checking.runner import Result
from course.exercise import Translate


def _(template: str) -> str:
    """Mark a template for the catalogue; it is translated when it is used."""
    return template


TEMPLATES = {
    "differs": _("{expression} vaut {got} ; attendu : {expected}"),
    "pair": _("{expression} vaut {got}, mais {other} vaut {expected} ; les deux devraient être égaux"),
    "close": _("{expression} vaut {got} ; attendu : environ {expected}"),
    "order": _("{expression} vaut {got} ; attendu : {operator} {expected}"),
    "truth": _("{call} renvoie {got} ; ceci devrait être vrai : {expression}"),
    "accepted": _("{call} renvoie {got} ; attendu : lever {expected}"),
    "raised": _("{call} lève {error}"),
    "foreign": _(
        "{call} donne une valeur de type {type}, qui ne peut pas être vérifiée. Servez-vous de données simples : "
        "nombre, texte, booléen, None, liste, tuple, dictionnaire, ensemble."
    ),
    "missing": _("La fonction {function} est introuvable ou reste à écrire."),
    "signature": _("L’appel {call} ne convient pas aux paramètres de votre fonction : {text}"),
    "load": _("Votre fichier ne peut pas être exécuté : {error}"),
    "limit": _("Arrêt au bout de {limit} s : {call} ne se termine pas. Cherchez une boucle sans fin."),
    "memory": _("{call} demande plus de mémoire que permis. Cherchez une liste ou un texte qui grandit sans fin."),
    "crash": _("Python s’est arrêté brutalement pendant {call}."),
    "skipped": _("Règle non vérifiée : une règle précédente a arrêté le programme."),
    "unusable": _("{call} renvoie {got}, dont la vérification ne peut rien faire : {error}"),
    "broken": _("La vérification est en défaut, non votre réponse (ligne {line} de l’exercice) : {error}"),
}
# When the line of the learner's file is known.
AT_LINE = {
    "raised": _("{call} lève {error} (ligne {line} de votre fichier)"),
    "load": _("Votre fichier ne peut pas être exécuté : {error} (ligne {line})"),
}
# When it is the file that does so, before any call.
BEFORE_CALLS = {
    "limit": _("Arrêt au bout de {limit} s : votre fichier ne se termine pas. Cherchez une boucle sans fin."),
    "memory": _(
        "Votre fichier demande plus de mémoire que permis. Cherchez une liste ou un texte qui grandit sans fin."
    ),
    "crash": _("Python s’est arrêté brutalement en exécutant votre fichier."),
}
NUMBERS = ("line", "lines", "start", "changed", "bound", "limit")  # facts that are no code
# Added when the expression is not itself the call.
LAST_CALL = _("Dernier appel : {call}")


def sentence(result: Result, translate: Translate) -> str:
    """Say in one or two sentences what a check found; nothing for a check that passed.

    translate: gives the translation of a French template.
    """
    return "".join(text for text, _ in pieces(result, translate))


def pieces(result: Result, translate: Translate) -> Iterator[tuple[str, bool]]:
    """Give the sentence piece by piece, each with whether it is code: code is shown apart, and left to right."""
    if result.passed:
        return
    fields = dict(result.fields)
    if result.kind != "signature" and fields.get("text"):
        fields["error"] = f"{fields['error']}: {fields['text']}" if fields["error"] else fields["text"]
    template = TEMPLATES[result.kind]
    if "call" not in fields:
        template = BEFORE_CALLS.get(result.kind, template)
    if "line" in fields:
        template = AT_LINE.get(result.kind, template)
    yield from fill(translate(template), fields)
    if "call" in fields and "expression" in fields and result.kind != "truth":
        yield " · ", False
        yield from fill(translate(LAST_CALL), fields)


def fill(template: str, fields: dict[str, str]) -> Iterator[tuple[str, bool]]:
    """Cut a template into its words and the facts that stand for its names."""
    for words, name, _, _ in Formatter().parse(template):
        if words:
            yield words, False
        if name:
            yield fields[name], name not in NUMBERS
