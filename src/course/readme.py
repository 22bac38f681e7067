"""The readme of a folder of exercises, in the language of whoever works there."""

from collections.abc import Iterator

from course.exercise import Exercise
from course.interface import _
from course.notebook import SUFFIX


def readme(exercises: list[Exercise], suffix: str) -> str:
    """Markdown: what the files are, how to write, check and hand in. The files end in `suffix`: `.py` or `.ipynb`."""
    rows = (f"- `{one.name}{suffix}` — {_(one.title)}" for one in exercises)
    first = exercises[0].name
    check = (f"course check {first}{suffix}", "course watch", f"course hint {first}", "course list")
    parts = [
        "# " + _("Exercices du cours « Ingénieur IA : du terrain au modèle »"),
        _(
            "Chaque fichier est un exercice ; le dossier `data` contient les données qu’ils lisent. Ne changez pas "
            "les noms : ils disent de quel exercice il s’agit."
        ),
        "\n".join(rows),
        "## " + _("Écrire"),
        *(in_notebook() if suffix == SUFFIX else in_file()),
        "## " + _("Contrôler"),
        _("Il vous faut Python 3.11 ou plus récent, et la commande `course`. Dans ce dossier :"),
        "\n".join(["```console", *check, "```"]),
        _(
            "`check` dit, règle par règle, ce que votre réponse donne et ce qui était attendu. `watch` le redit à "
            "chaque enregistrement, et passe à l’exercice suivant quand tout est juste. `hint` donne un indice à la "
            "fois. `list` montre où vous en êtes."
        ),
        _("Pour recommencer un exercice : `course reset NOM` remet le point de départ et garde votre travail à côté."),
        "## " + _("Remettre"),
        _(
            "Remettez les fichiers que vous avez complétés, sous les mêmes noms, de la façon convenue avec la "
            "personne qui enseigne. Le dossier `data` n’est pas à remettre."
        ),
    ]
    return "\n\n".join(parts) + "\n"


def in_file() -> Iterator[str]:
    """How to write in a Python file."""
    yield _("Ouvrez un fichier et lisez-le du début : il raconte ce qui est demandé. Remplacez `...` par votre code.")


def in_notebook() -> Iterator[str]:
    """How to write in a notebook."""
    yield _("Ouvrez un carnet dans Jupyter et complétez sa cellule de réponse : remplacez `...` par votre code.")
    yield _("Exécutez-la : elle enregistre votre réponse dans un fichier Python, que la cellule suivante contrôle.")
