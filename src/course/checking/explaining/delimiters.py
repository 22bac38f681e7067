"""What Python's parser says of brackets, quotes and numbers, and the same for a beginner."""

from course.checking.words import _

# Signs that a template names by a field, so that they are shown as code.
SIGNS = {"open": "{", "close": "}", "backslash": "\\"}

MESSAGES = (
    (
        r"^'(?P<sign>.)' was never closed",
        _(
            "Ligne {line} : le signe {sign} est ouvert et n’est jamais refermé. Comptez les signes ouverts et fermés "
            "à partir de cette ligne."
        ),
    ),
    (
        r"closing parenthesis '(?P<sign>.)' .* '(?P<first>.)' on line (?P<start>\d+)",
        _(
            "Ligne {line} : {sign} ne peut pas refermer {first}, ouvert ligne {start}. L’un des deux est à changer, "
            "ou un signe manque entre eux."
        ),
    ),
    (
        r"closing parenthesis '(?P<sign>.)' .* '(?P<first>.)'",
        _(
            "Ligne {line} : {sign} ne peut pas refermer {first}. L’un des deux est à changer, ou un signe manque "
            "entre eux."
        ),
    ),
    (
        r"^unmatched '(?P<sign>.)'",
        _("Ligne {line} : {sign} ne referme rien. Retirez-le, ou ajoutez avant lui le signe ouvrant qui manque."),
    ),
    (
        r"unterminated triple-quoted",
        _(
            "Ligne {line} : un texte s’ouvre par trois guillemets et n’est jamais refermé. Remettez les trois mêmes à "
            "la fin du texte."
        ),
    ),
    (
        r"Missing parentheses in call to '(?P<name>\w+)'",
        _(
    "Ligne {line} : {name} est une fonction. Pour l’appeler, mettez entre parenthèses ce qui suit son nom."
),
    ),
    (
        r"^f-string.*(?:empty expression|valid expression required)",
        _(
            "Ligne {line} : dans un texte précédé de f, il n’y a rien entre {open} et {close}. Mettez-y un nom ou un "
            "calcul, ou doublez ces signes."
        ),
    ),
    (
        r"^f-string.*(?:single|expecting)",
        _(
            "Ligne {line} : dans un texte précédé de f, chaque {open} demande son {close}. Pour écrire un de ces "
            "signes lui-même, doublez-le."
        ),
    ),
    (
        r"leading zeros",
        _(
    "Ligne {line} : un nombre entier de plusieurs chiffres ne commence pas par 0. Retirez les zéros du début ; si"
    " c’est un code, mettez-le entre guillemets."
),
    ),
    (
        r"after line continuation",
        _(
    "Ligne {line} : hors d’un texte, la barre {backslash} ne peut être que le dernier signe d’une ligne. Une "
    "division s’écrit avec l’autre barre, /."
),
    ),
    (
        r"unicodeescape",
        _(
            "Ligne {line} : dans un texte, la barre {backslash} annonce un signe spécial. Dans un chemin de fichier, "
            "écrivez / à la place."
        ),
    ),
)  # fmt: skip
