"""Sensibilité et spécificité selon le seuil

La sensibilité est donnée avec son intervalle de confiance à 95 %, calculé par la méthode de Wilson.
"""

from math import sqrt

from exercises.diagnosis_threshold import load, rates


def interval(found, total, z=1.96):
    """Renvoie les deux bouts de l’intervalle de Wilson pour la proportion `found` / `total`.

    z : 1,96 pour 95 %. ValueError si `found` ne va pas de 0 à `total`, ou si `total` n’est pas au moins 1.

    Source : E. B. Wilson, « Probable inference, the law of succession, and statistical inference »,
    Journal of the American Statistical Association 22, 1927.
    """
    if not 0 <= found <= total or total < 1:
        raise ValueError(f"no proportion: {found} of {total}")
    centre = found + z * z / 2
    reach = z * sqrt(found * (total - found) / total + z * z / 4)
    return (centre - reach) / (total + z * z), (centre + reach) / (total + z * z)


def figure(_):
    """Montre ce que le seuil échange : malades alertés contre non-malades laissés tranquilles."""
    scores, sick = load()
    thresholds = [12 + step / 4 for step in range(33)]
    points = [rates(scores, sick, threshold) for threshold in thresholds]
    found, quiet = zip(*points)
    low, high = zip(*(interval(round(part * sum(sick)), sum(sick)) for part in found))
    return {
        "title": _("Ce que le seuil échange"),
        "desc": _("Quand le seuil passe de {first} à {last}, la sensibilité va de {high} à {low} et la spécificité de "
                  "{start} à {end}.", first=thresholds[0], last=thresholds[-1], high=round(found[0], 2),
                  low=round(found[-1], 2), start=round(quiet[0], 2), end=round(quiet[-1], 2)),
        "x": {"title": _("seuil sur le rayon des plus gros noyaux")},
        "y": {"title": _("part des personnes"), "range": [0, 1]},
        "layers": [
            {"kind": "line", "name": _("sensibilité"), "x": thresholds, "y": list(found)},
            {"kind": "area", "name": _("intervalle à 95 %"), "x": thresholds, "y": list(high), "low": list(low)},
            {"kind": "line", "name": _("spécificité"), "x": thresholds, "y": list(quiet)},
            {"kind": "rule", "name": _("seuil {threshold}", threshold=14.91), "x": 14.91},
            {"kind": "rule", "name": _("seuil {threshold}", threshold=16.8), "x": 16.8},
        ],
    }
