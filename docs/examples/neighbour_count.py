"""Le nombre de voisines : ce que l’album sait par cœur, et ce qu’il dit d’une silhouette nouvelle

Les 592 silhouettes d’apprentissage sont coupées en deux : 400 forment l’album, 192 servent à valider. Le jeu de test
reste fermé.
"""

from math import log10

from wilson_interval import interval

from exercises.vehicle_silhouettes import classify, load, standardise

ALBUM = 400
COUNTS = (1, 3, 5, 7, 9, 13, 17, 25, 35, 51, 75, 101, 151, 201, 301, 400)


def right_answers():
    """Renvoie, pour chaque nombre de voisines, les bonnes réponses sur l’album, puis sur les autres silhouettes."""
    rows, labels, _test, _truth = load()
    album, others = standardise(rows[:ALBUM], rows[ALBUM:])
    names, truth = labels[:ALBUM], labels[ALBUM:]

    def right(rows, labels, count):
        return sum(answer == label for answer, label in zip(classify(rows, album, names, count), labels))

    return [(right(album, names, count), right(others, truth, count)) for count in COUNTS], len(truth)


def explore(_):
    """Montre, pour chaque nombre de voisines, l’exactitude sur l’album et sur les silhouettes nouvelles."""
    found, total = right_answers()
    places = [round(log10(count), 3) for count in COUNTS]
    known, unseen = ([100 * right / among for right in column] for column, among in zip(zip(*found), (ALBUM, total)))
    low, high = zip(*((100 * end for end in interval(right, total)) for _known, right in found))
    steps = []
    for rank, (count, place) in enumerate(zip(COUNTS, places)):
        shares = [round(share[rank], 1) for share in (known, unseen)]
        steps.append({
            "value": count,
            "spoken": _("voisines : {count}", count=count),
            "row": [*shares, _("de {low} à {high}", low=round(low[rank]), high=round(high[rank]))],
            "figure": {
                "title": _("Quatre véhicules : le nombre de voisines"),
                "desc": _("Voisines : {count}. Sur l’album, {known} % de bonnes réponses ; sur les silhouettes "
                          "nouvelles, {unseen} %, avec un intervalle à 95 % de {low} à {high} %.", count=count,
                          known=shares[0], unseen=shares[1], low=round(low[rank]), high=round(high[rank])),
                "x": {"title": _("nombre de voisines, en échelle logarithmique"), "range": [0, places[-1]],
                      "ticks": [[places[COUNTS.index(mark)], str(mark)] for mark in (1, 3, 9, 25, 75, 400)]},
                "y": {"title": _("bonnes réponses, en pour cent"), "range": [0, 100]},
                "layers": [
                    {"kind": "line", "name": _("album"), "x": places, "y": known},
                    {"kind": "line", "name": _("silhouettes nouvelles"), "x": places, "y": unseen},
                    {"kind": "area", "name": _("intervalle à 95 %"), "x": places, "y": list(high), "low": list(low)},
                    {"kind": "rule", "name": _("choix"), "x": place},
                    {"kind": "points", "x": [place, place], "y": [known[rank], unseen[rank]]},
                ],
            },
        })
    return {
        "label": _("Nombre de voisines qui votent"),
        "caption": _("Bonnes réponses sur les 400 silhouettes de l’album et sur {total} nouvelles, en pour cent",
                     total=total),
        "columns": [_("voisines"), _("album"), _("nouvelles"), _("intervalle à 95 %")],
        "start": 5,
        "steps": steps,
    }
