"""Combien de cas faut-il pour savoir ?

L’intervalle de confiance à 95 % d’un système qui a raison neuf fois sur dix, selon le nombre de cas vus.
"""

from math import sqrt

SHARE = 0.9


def interval(share, count, z=1.96):
    """Renvoie les deux bouts de l’intervalle de Wilson pour la part `share`, observée sur `count` cas.

    z : 1,96 pour 95 %.

    Source : E. B. Wilson, « Probable inference, the law of succession, and statistical inference »,
    Journal of the American Statistical Association 22, 1927.
    """
    centre = share + z * z / (2 * count)
    reach = z * sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return (centre - reach) / (1 + z * z / count), (centre + reach) / (1 + z * z / count)


def figure(_):
    """Montre l’intervalle qui se resserre quand les cas s’ajoutent."""
    counts = list(range(10, 201, 10))
    low, high = zip(*(interval(SHARE, count) for count in counts))
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
