"""Ce que disent des candidatures sans réponse

Le taux de réponse que l’on ne peut exclure après plusieurs silences, et la chance d’une réponse si chaque envoi en
avait une sur vingt.
"""

from wilson_interval import interval

CHANCE = 0.05


def figure(_):
    """Montre ce qu’un nombre de silences permet encore d’espérer, et ce que plusieurs envois peuvent apporter."""
    counts = list(range(1, 81))
    possible = [interval(0, count)[1] for count in counts]
    answered = [1 - (1 - CHANCE) ** count for count in counts]
    return {
        "title": _("Candidatures : ce que disent les silences"),
        "desc": _("Après {count} envois sans réponse, un taux de réponse de {possible} reste possible. Si chaque envoi "
                  "avait une chance sur vingt, {count} envois auraient donné une réponse au moins avec une chance de "
                  "{answered}.", count=20, possible=round(possible[19], 2), answered=round(answered[19], 2)),
        "x": {"title": _("nombre d’envois")},
        "y": {"title": _("part, de 0 à 1"), "range": [0, 1]},
        "layers": [
            {"kind": "line", "name": _("plus grand taux encore possible si tous sont sans réponse"),
             "x": counts, "y": possible},
            {"kind": "line", "name": _("chance d’une réponse au moins, à une chance sur vingt par envoi"),
             "x": counts, "y": answered},
            {"kind": "rule", "name": _("{count} envois", count=20), "x": 20},
        ],
    }
