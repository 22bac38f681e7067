"""What Python's parser says of a file that it cannot read, and the same for a beginner."""

from course.checking.words import _

FOR = _("Ligne {line} : une boucle for s’écrit for, un nom, in, une suite, deux-points ; par exemple {example}.")
PAIR = _(
    "Ligne {line} : dans un dictionnaire, chaque clé est suivie de deux-points, puis de sa valeur. L’un ou l’autre "
    "manque ici."
)
TERNARY = _(
    "Ligne {line} : un if au milieu d’un calcul demande aussi un else, qui donne l’autre valeur. Sinon, "
    "écrivez le if sur sa propre ligne."
)

MESSAGES = (
    (
        r"positional argument follows keyword",
        _(
            "Ligne {line} : dans un appel, les valeurs seules viennent avant celles qui sont précédées d’un nom et du "
            "signe =. Changez leur ordre."
        ),
    ),
    (
        r"(?:non-default argument|parameter without a default) follows",
        _(
            "Ligne {line} : les paramètres qui ont une valeur par défaut viennent après les autres. Changez leur "
            "ordre."
        ),
    ),
    (
        r"'(?P<word>return|yield|await)' outside",
        _(
            "Ligne {line} : {word} n’a de sens que dans une fonction, et cette ligne n’est dans aucune. Décalez-la "
            "vers la droite, sous son def."
        ),
    ),
    (
        r"'(?P<word>break|continue)' (?:outside|not properly)",
        _(
            "Ligne {line} : {word} n’a de sens que dans une boucle for ou while. Vérifiez le décalage de cette ligne "
            "par rapport à la boucle."
        ),
    ),
    (
        r"duplicate (?:argument|parameter) '(?P<name>\w+)'",
        _("Ligne {line} : deux paramètres portent le nom {name}. Donnez à chacun le sien."),
    ),
    (
        r"expected 'except' or 'finally'",
        _(
            "Ligne {line} : le bloc try qui précède est resté seul. Il lui faut un except, au même décalage, qui dise "
            "quoi faire en cas d’erreur."
        ),
    ),
    (r"expected after dictionary key", PAIR),
)  # fmt: skip
