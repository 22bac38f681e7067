"""Every kind has its sentence, in good French, which shows all its facts."""

import re
from string import Formatter

import pytest
from answers import result, results, toy

from course.checking.carriers import Subprocess
from course.checking.runner import Result
from course.checking.words import AT_LINE, BEFORE_CALLS, LAST_CALL, TEMPLATES, pieces, sentence

TEXTS = [*TEMPLATES.values(), *AT_LINE.values(), *BEFORE_CALLS.values(), LAST_CALL]
GOOD = "def f(values): return 4\ndef g(values): return 5"
CASES = {
    "differs": ("assert f([1]) == 5", GOOD, "f([1]) vaut 4\u202f; attendu\u00a0: 5"),
    "pair": ("assert f(1) == g(2)", GOOD, "f(1) vaut 4, mais g(2) vaut 5\u202f; les deux devraient être égaux"),
    "close": (
        "from math import isclose\nassert isclose(f(1), 1 / 3)",
        GOOD,
        "f(1) vaut 4\u202f; attendu\u00a0: environ 0.3333333333",
    ),
    "order": ("assert f(1) < 4", GOOD, "f(1) vaut 4\u202f; attendu\u00a0: < 4"),
    "truth": ("assert not f(1)", GOOD, "f(1) renvoie 4\u202f; ceci devrait être vrai\u00a0: not f(1)"),
    "accepted": (
        "try:\n    f([])\nexcept ValueError:\n    pass\nelse:\n    assert False",
        GOOD,
        "f([]) renvoie 4\u202f; attendu\u00a0: lever ValueError",
    ),
    "raised": (
        "f(1)",
        "def f(n):\n  return n / 0",
        "f(1) lève ZeroDivisionError: division by zero (ligne 2 de votre fichier)",
    ),
    "foreign": (
        "f(1)",
        "def f(n): return range(n)",
        "f(1) donne une valeur de type range, qui ne peut pas être vérifiée. Servez-vous de données simples\u00a0: "
        "nombre, texte, booléen, None, liste, tuple, dictionnaire, ensemble.",
    ),
    "missing": ("f(1)", "def f(n): ...", "La fonction f est introuvable ou reste à écrire."),
    "signature": (
        "f(1)",
        "def f(): return",
        "L’appel f(1) ne convient pas aux paramètres de votre fonction\u00a0: "
        "f() takes 0 positional arguments but 1 was given",
    ),
    "load": (
        "f(1)",
        "x = 1\n1 / 0",
        "Votre fichier ne peut pas être exécuté\u00a0: ZeroDivisionError: division by zero (ligne 2)",
    ),
    "limit": (
        "f(1)",
        "def f(n):\n  while n: pass",
        "Arrêt au bout de 0.2\u00a0s\u00a0: f(1) ne se termine pas. Cherchez une boucle sans fin.",
    ),
    "memory": (
        "f(1)",
        "def f(n): raise MemoryError",
        "f(1) demande plus de mémoire que permis. Cherchez une liste ou un texte qui grandit sans fin.",
    ),
    "crash": ("f(1)", "import os\ndef f(n): os._exit(0)", "Python s’est arrêté brutalement pendant f(1)."),
    "unusable": (
        "len(f(1))",
        GOOD,
        "f(1) renvoie 4, dont la vérification ne peut rien faire\u00a0: TypeError: object of type 'int' has no len()",
    ),
    "broken": (
        "1 / 0",
        GOOD,
        "La vérification est en défaut, non votre réponse (ligne 24 de l’exercice)\u00a0: "
        "ZeroDivisionError: division by zero",
    ),
}


@pytest.mark.parametrize(("kind", "body", "answer", "text"), [(kind, *case) for kind, case in CASES.items()])
def test_kind_has_its_sentence(kind, body, answer, text):
    """A failure of each kind is told in French, with its facts."""
    found = result(body, answer, Subprocess, limit=0.2)
    assert found.kind == kind
    assert sentence(found, str) == text


def test_file_that_does_not_end_is_named():
    """What the file does before any call is told of the file."""
    found = result("f(1)", "while True: pass", Subprocess, limit=0.2)
    assert sentence(found, str).startswith("Arrêt au bout de 0.2\u00a0s\u00a0: votre fichier ne se termine pas.")


def test_skipped_check_says_so():
    """A check that was not run says why."""
    found = results(toy("f(1)", "f(1)"), CASES["crash"][1], Subprocess)[1]
    assert sentence(found, str) == "Règle non vérifiée\u00a0: une règle précédente a arrêté le programme."


def test_cases_cover_every_template():
    """There is a case for each kind."""
    assert {*CASES, "skipped"} == set(TEMPLATES)


def test_last_call_is_added_when_the_expression_hides_it():
    """When the expression is not the call itself, the last call follows."""
    found = result("total = f([1])\nassert total == 5", GOOD)
    assert sentence(found, str) == "total vaut 4\u202f; attendu\u00a0: 5 · Dernier appel\u00a0: f([1])"


def test_recursion_has_a_sentence_without_a_line():
    """An error whose line is unknown is told without one."""
    found = result("f(1)", "def f(n): return f(n)")
    assert sentence(found, str).startswith("f(1) lève RecursionError: maximum recursion depth")


def test_passed_check_says_nothing():
    """There is no sentence for a rule that is kept."""
    assert sentence(result("assert f(1) == 4", GOOD), str) == ""


@pytest.mark.parametrize("text", TEXTS)
def test_templates_keep_french_typography(text):
    """No-break spaces before `:` and in guillemets, narrow ones before `; ! ?`, curly apostrophes, named fields."""
    assert not re.search(r"(?<!\u00a0):|(?<!\u202f)[;!?]|'|«(?!\u00a0)|(?<!\u00a0)»", text)
    assert all(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def test_facts_are_told_apart_from_words():
    """The pieces say which text is code; a fact with braces is left as it is."""
    found = Result("test_x", "", "", False, "differs", {"expression": "f({})", "got": "{1: 2}", "expected": "{call}"})
    assert [text for text, code in pieces(found, str) if code] == ["f({})", "{1: 2}", "{call}"]


def test_templates_are_translated():
    """The French template is what is looked up; a translation may order the facts otherwise."""
    found = result("assert f(1) == 5", GOOD)
    english = {TEMPLATES["differs"]: "expected {expected} from {expression}, got {got}"}
    assert sentence(found, english.__getitem__) == "expected 5 from f(1), got 4"


def test_templates_are_extracted():
    """Babel finds every template."""
    from babel.messages.extract import extract_from_file

    import course.checking.words

    found = {message for _, message, _, _ in extract_from_file("python", course.checking.words.__file__, {"_": None})}
    assert found == set(TEXTS)
