"""Le seuil coûte plus cher sur les dossiers qu’il n’a pas vus

On choisit un seuil sur une moitié des dossiers, puis on compte ce qu’il coûte sur l’autre moitié.
"""

import csv
import random
from pathlib import Path
from statistics import fmean

from exercises import diagnosis_threshold

MISSED, FALSE_ALARM = 10, 1


def cases(column):
    """Lit les 569 dossiers : deux listes, les nombres d’une colonne et True pour une tumeur maligne."""
    with open(Path(diagnosis_threshold.__file__).parent / "data" / "breast_cancer.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [float(row[column]) for row in rows], [row["benign"] == "0" for row in rows]


def shuffled(count, seed):
    """Renvoie les rangs de 0 à `count` − 1, dans un ordre qui ne dépend que de la graine."""
    ranks = list(range(count))
    random.Random(seed).shuffle(ranks)
    return ranks


def halves(count, seed):
    """Partage les rangs en deux moitiés : celle où l’on choisit, celle où l’on vérifie."""
    ranks = shuffled(count, seed)
    return ranks[: count // 2], ranks[count // 2 :]


def folds(count, parts, seed):
    """Donne, pour chaque partie, les rangs de toutes les autres, puis les siens : une validation croisée."""
    ranks = shuffled(count, seed)
    for part in range(parts):
        yield [rank for place, rank in enumerate(ranks) if place % parts != part], ranks[part::parts]


def cost(scores, sick, threshold):
    """Renvoie le coût de la règle « alerte dès le seuil », pour 100 dossiers."""
    errors = (MISSED if ill else FALSE_ALARM for score, ill in zip(scores, sick) if (score >= threshold) != ill)
    return 100 * sum(errors) / len(sick)


def trial(scores, sick, chosen, held):
    """Choisit le seuil sur les rangs `chosen` ; le renvoie avec son coût sur eux, puis sur les rangs `held`."""
    (seen, seen_sick), (unseen, unseen_sick) = (
        ([scores[rank] for rank in ranks], [sick[rank] for rank in ranks]) for ranks in (chosen, held)
    )
    threshold = diagnosis_threshold.cheapest_threshold(seen, seen_sick, MISSED, FALSE_ALARM)
    return threshold, cost(seen, seen_sick, threshold), cost(unseen, unseen_sick, threshold)


def figure(_):
    """Montre, pour cinquante partages, le coût là où le seuil a été choisi et le coût sur l’autre moitié."""
    scores, sick = cases("mean_radius")
    costs = [trial(scores, sick, *halves(len(sick), seed))[1:] for seed in range(50)]
    dearer = [pair for pair in costs if pair[1] > pair[0]]
    others = [pair for pair in costs if pair[1] <= pair[0]]
    return {
        "title": _("Cinquante partages : le coût annoncé et le coût vérifié"),
        "desc": _("Coûts pour 100 dossiers. Dans {dearer} partages sur {count}, le coût vérifié dépasse le coût "
                  "annoncé. Moyennes : {seen} annoncé, {unseen} vérifié.", dearer=len(dearer), count=len(costs),
                  seen=round(fmean(pair[0] for pair in costs), 1), unseen=round(fmean(pair[1] for pair in costs), 1)),
        "x": {"title": _("coût annoncé : moitié du choix"), "range": [25, 65]},
        "y": {"title": _("coût vérifié : autre moitié"), "range": [25, 65]},
        "layers": [
            {"kind": "line", "name": _("coûts égaux"), "x": [25, 65], "y": [25, 65]},
            {"kind": "points", "name": _("plus cher que prévu ({count})", count=len(dearer)),
             "x": [pair[0] for pair in dearer], "y": [pair[1] for pair in dearer]},
            {"kind": "points", "name": _("pas plus cher ({count})", count=len(others)),
             "x": [pair[0] for pair in others], "y": [pair[1] for pair in others]},
        ],
    }
