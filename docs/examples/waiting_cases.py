"""Combien de cas faut-il pour savoir ?

L’intervalle de confiance à 95 % d’un système qui a raison neuf fois sur dix, selon le nombre de cas vus.
"""

from wilson_interval import interval

SHARE = 0.9


def figure(_):
    """Montre l’intervalle qui se resserre quand les cas s’ajoutent."""
    counts = list(range(10, 201, 10))
    low, high = zip(*(interval(round(SHARE * count), count) for count in counts))
    return {
        "title": _("Neuf réponses justes sur dix : ce que l’on sait"),
        "desc": _("Quand le nombre de cas passe de {first} à {last}, le bas de l’intervalle va de {low} à {end} et le "
                  "haut de {high} à {top}.", first=counts[0], last=counts[-1], low=round(low[0], 2),
                  end=round(low[-1], 2), high=round(high[0], 2), top=round(high[-1], 2)),
        "x": {"title": _("nombre de cas vus")},
        "y": {"title": _("part de réponses justes"), "range": [0.5, 1]},
        "layers": [
            {"kind": "area", "name": _("intervalle à 95 %"), "x": counts, "y": list(high), "low": list(low)},
            {"kind": "rule", "name": _("part observée : {share}", share=SHARE), "y": SHARE},
        ],
    }
