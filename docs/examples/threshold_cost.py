"""Le seuil et ce qu’il coûte

Un cancer manqué compte autant que `MISSED` fausses alertes ; ce rapport est une convention du cours.
"""

from math import floor

from exercises.diagnosis_threshold import load, rates

MISSED = (1, 10, 50)
THRESHOLDS = [12 + step / 2 for step in range(17)]
WIDTH = 0.5  # of the bars, whose edges are the thresholds: no bar stands on both sides
FIRST, LAST = 7.5, 36.5


def errors(scores, sick, threshold):
    """Renvoie deux nombres de dossiers : les malades non alertés et les non-malades alertés."""
    sensitivity, specificity = rates(scores, sick, threshold)
    ill = sum(sick)
    return round((1 - sensitivity) * ill), round((1 - specificity) * (len(sick) - ill))


def heights(scores):
    """Compte les scores de chaque barre."""
    counts = [0] * round((LAST - FIRST) / WIDTH)
    for score in scores:
        counts[floor((score - FIRST) / WIDTH)] += 1
    return counts


def outline(counts):
    """Renvoie les abscisses et les hauteurs du contour des barres."""
    edges = [FIRST + rank * WIDTH for rank in range(len(counts) + 1)]
    return [edge for edge in edges for _ in range(2)], [0, *(count for count in counts for _ in range(2)), 0]


def explore(_):
    """Montre, pour chaque seuil, les deux sortes d’erreurs et leur coût."""
    scores, sick = load()
    well = heights([score for score, ill in zip(scores, sick) if not ill])
    malignant = [-count for count in heights([score for score, ill in zip(scores, sick) if ill])]
    middles = [FIRST + (rank + 0.5) * WIDTH for rank in range(len(well))]
    steps = []
    for threshold in THRESHOLDS:
        missed, false_alarms = errors(scores, sick, threshold)
        costs = [ratio * missed + false_alarms for ratio in MISSED]
        layers = [
            {"kind": "bars", "name": _("fausses alertes"), "width": WIDTH, "x": middles,
             "y": [count or None if middle > threshold else None for middle, count in zip(middles, well)]},
            {"kind": "bars", "name": _("cancers manqués"), "width": WIDTH, "x": middles,
             "y": [count or None if middle < threshold else None for middle, count in zip(middles, malignant)]},
            *({"kind": "line", "name": name, "x": outline(counts)[0], "y": outline(counts)[1]}
              for name, counts in ((_("bénignes"), well), (_("malignes"), malignant))),
            {"kind": "rule", "name": _("seuil"), "x": threshold},
        ]
        steps.append({
            "value": threshold,
            "spoken": _("rayon de {threshold}", threshold=threshold),
            "row": [missed, false_alarms, *costs],
            "figure": {
                "title": _("Les erreurs de chaque côté du seuil"),
                "desc": _("Seuil de {threshold}. Cancers manqués : {missed} ; fausses alertes : {false_alarms}. Si un "
                          "cancer manqué compte dix fausses alertes, le coût est de {cost}.", threshold=threshold,
                          missed=missed, false_alarms=false_alarms, cost=costs[1]),
                "x": {"title": _("rayon des plus gros noyaux"), "range": [FIRST, LAST]},
                "y": {"title": _("dossiers : bénignes vers le haut, malignes vers le bas"), "range": [-20, 50],
                      "ticks": [[level, str(abs(level))] for level in range(-20, 41, 20)]},
                "layers": layers,
            },
        })
    return {
        "label": _("Seuil de l’alerte"),
        "caption": _("Ce que coûte chaque seuil quand un cancer manqué compte 1, 10 ou 50 fausses alertes"),
        "columns": [_("seuil"), _("cancers manqués"), _("fausses alertes"),
                    *(_("coût ({ratio})", ratio=ratio) for ratio in MISSED)],
        "start": 15,
        "steps": steps,
    }
