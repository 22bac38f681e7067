"""Ce que disent des candidatures sans réponse

Le taux de réponse que l’on ne peut exclure après plusieurs silences, et la chance d’une réponse si chaque envoi en
avait une sur vingt.
"""

from wilson_interval import interval

CHANCE, SILENCES = 0.05, 20


def possible(silences):
    """Renvoie le haut de l’intervalle de Wilson, à 95 %, pour zéro réponse sur `silences` envois."""
    return interval(0, silences)[1]


def answered(sent):
    """Renvoie la chance d’une réponse au moins, si chaque envoi en a une sur vingt et ne dépend pas des autres."""
    return 1 - (1 - CHANCE) ** sent


def figure(_):
    """Montre ce que des silences permettent encore d’espérer, et ce que plusieurs envois peuvent apporter."""
    counts = list(range(1, 81))
    return {
        "title": _("Candidatures : ce que disent les silences"),
        "desc": _("Après {count} envois sans réponse, un taux de réponse de {possible} reste possible. À une chance "
                  "sur vingt par envoi, {count} envois donneraient une réponse au moins avec une chance de "
                  "{answered}.", count=SILENCES, possible=round(possible(SILENCES), 2),
                  answered=round(answered(SILENCES), 2)),
        "x": {"title": _("nombre d’envois")},
        "y": {"title": _("part, de 0 à 1"), "range": [0, 1]},
        "layers": [
            {"kind": "line", "name": _("taux encore possible si tous se taisent"),
             "x": counts, "y": [possible(count) for count in counts]},
            {"kind": "line", "name": _("chance d’une réponse au moins"),
             "x": counts, "y": [answered(count) for count in counts]},
            {"kind": "rule", "name": _("{count} envois", count=SILENCES), "x": SILENCES},
        ],
    }
