"""What reports say in few words, as French messages: translated when they are used, in the reader's language."""

from course.checking.words import _
from course.grading.verdict import Status
from course.sandbox.kinds import LINUX, NONE, WASM

WORDS = {
    Status.INVALID: _("illisible"),
    Status.BROKEN: _("exercice en défaut"),
    Status.ERROR: _("ne s’exécute pas"),
    Status.TIMEOUT: _("trop long"),
    Status.LIMIT: _("trop de mémoire"),
    Status.CRASH: _("arrêt brutal"),
    Status.CORRECT: _("juste"),
    Status.INCORRECT: _("à reprendre"),
}
MISSING = _("non remis")
SANDBOXES = {
    LINUX: _("bac à sable de Linux (Landlock, seccomp, limites)"),
    WASM: _("machine WebAssembly (pyeryx)"),
    NONE: _("aucun bac à sable"),
}
# In the platform's column of comments; what is filled in are numbers.
COMMENT = _("Exercices réussis : {count} sur {total} ; contrôles réussis : {passed} sur {checks}.")
UNREADABLE = _("Réponses illisibles : {number} ; votre page de résultats dit pourquoi.")
ABSENT = _("Exercices non remis : {number}.")
