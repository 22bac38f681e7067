"""Combien d’agents, et à quel prix se tromper

Une prévision n’est pas une décision. Il faut un agent de quai pour 1 000 entrées, et le planning se fixe quatorze
jours d’avance. Un agent qui manque coûte 4, un agent de trop coûte 1 : ces prix sont inventés.

Vous passez de la prévision au nombre d’agents, vous choisissez une marge sur l’année 2014, puis vous dites de combien
votre plan fait mieux que l’habitude, avec un intervalle.

Le fichier donne, pour chaque jour de 2014, les entrées, celles d’il y a quatorze jours et la médiane des vingt
derniers jours connus de la même sorte.
"""

import csv
from math import ceil, isclose, sqrt
from pathlib import Path
from statistics import fmean, stdev

SHARE = 1000
MISSING = 4
IDLE = 1
MARGINS = range(0, 2001, 250)


def staff(expected, share):
    """Renvoie le nombre d’agents à prévoir : un entier, au moins 1.

    C’est le plus petit nombre d’agents qui suffit à `expected` entrées, à raison d’un agent pour `share` entrées.

    expected : nombre d’entrées attendues, positif ou nul ; share : entier, 1 ou plus.
    """
    # solution
    return max(1, ceil(expected / share))


def cost(needed, planned, missing, idle):
    """Renvoie le coût d’un jour : `missing` par agent qui manque, ou `idle` par agent de trop.

    needed : agents qu’il aurait fallu ; planned : agents prévus ; missing et idle : prix d’un agent, positifs.
    """
    # solution
    return missing * max(0, needed - planned) + idle * max(0, planned - needed)


def best_margin(expected, entries, margins, share, missing, idle):
    """Renvoie, parmi `margins`, la marge dont le coût total est le plus petit ; à égalité, la plus petite marge.

    Chaque jour, les agents prévus sont ceux qui suffisent à la prévision augmentée de la marge ; ceux qu’il aurait
    fallu viennent des entrées réelles, sans marge.

    expected et entries : listes de même longueur ; margins : liste de marges, dans un ordre quelconque.
    """
    # solution
    def total(margin):
        return sum(cost(staff(entry, share), staff(value + margin, share), missing, idle)
                   for value, entry in zip(expected, entries))

    return min(sorted(margins), key=total)


def interval(differences, width):
    """Renvoie l’intervalle à 95 % de la moyenne des différences : deux nombres, le plus petit d’abord.

    Deux jours voisins se ressemblent : on coupe donc la liste en blocs de `width` jours de suite, et l’on garde la
    moyenne de chaque bloc. Un dernier bloc incomplet est laissé de côté. L’intervalle est la moyenne des blocs, plus
    ou moins 1,96 fois leur écart type divisé par la racine carrée de leur nombre. Moins de deux blocs : ValueError.

    differences : liste de nombres, un par jour ; width : entier, 1 ou plus.
    """
    # solution
    starts = range(0, len(differences) - width + 1, width)
    blocks = [fmean(differences[start:start + width]) for start in starts]
    middle, half = fmean(blocks), 1.96 * stdev(blocks) / sqrt(len(blocks))
    return middle - half, middle + half


def load():
    """Lit l’année 2014 : trois listes, les entrées, celles d’il y a quatorze jours, la médiane de la même sorte."""
    with open(Path(__file__).parent / "data" / "station_forecasts.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [[float(row[name]) for row in rows] for name in ("entries", "two_weeks_before", "same_kind")]


def costs(expected, entries, margin):
    """Applique vos fonctions : le coût de chaque jour, avec cette marge et les prix de l’exercice."""
    return [cost(staff(entry, SHARE), staff(value + margin, SHARE), MISSING, IDLE)
            for value, entry in zip(expected, entries)]


def figure(_):
    """Montre, pour chaque marge, le coût moyen d’un jour de 2014 : le vôtre et celui de l’habitude."""
    entries, naive, own = load()
    chosen = [best_margin(expected, entries, list(MARGINS), SHARE, MISSING, IDLE) for expected in (naive, own)]
    lines = [[fmean(costs(expected, entries, margin)) for margin in MARGINS] for expected in (naive, own)]
    best = [fmean(costs(expected, entries, margin)) for expected, margin in zip((naive, own), chosen)]
    return {
        "title": _("Le coût d’un jour selon la marge, année 2014"),
        "desc": _("Meilleure marge : {margin} entrées, pour un coût de {own} par jour. Avec la prévision naïve : "
                  "{naive_margin} entrées, pour {naive}.", margin=chosen[1], own=round(best[1], 2),
                  naive_margin=chosen[0], naive=round(best[0], 2)),
        "x": {"title": _("marge (entrées)")},
        "y": {"title": _("coût moyen d’un jour"), "range": [0, 6]},
        "layers": [
            {"kind": "line", "name": _("quatorze jours avant"), "x": list(MARGINS), "y": lines[0]},
            {"kind": "line", "name": _("même sorte de jour"), "x": list(MARGINS), "y": lines[1]},
            {"kind": "points", "name": _("marge choisie"), "x": chosen, "y": best},
        ],
    }


def test_enough_agents():
    """On prévoit le plus petit nombre d’agents qui suffit.

    Avec un agent pour 500 entrées, deux agents suffisent à 1 000 entrées, mais pas à 1 001.
    """
    assert staff(1000, 500) == 2
    assert staff(1001, 500) == 3


def test_never_empty():
    """La station n’est jamais laissée sans agent.

    Zéro entrée attendue donne un agent. Un vrai jour peut démentir la prévision.
    """
    assert staff(0, 500) == 1
    assert staff(3000, 500) == 6


def test_cost_of_a_day():
    """Un agent qui manque et un agent de trop n’ont pas le même prix.

    S’il faut 5 agents et que 3 sont prévus, il en manque 2. S’il en faut 3 et que 5 sont prévus, 2 attendent.
    """
    assert cost(5, 3, missing=4, idle=1) == 8
    assert cost(3, 5, missing=4, idle=3) == 6
    assert cost(4, 4, missing=4, idle=3) == 0


def test_margin_pays():
    """La meilleure marge est la moins chère sur tous les jours, quand le manque coûte plus que l’attente.

    Faites le total de chaque marge à la main. La marge s’ajoute à la prévision, jamais aux entrées réelles.
    """
    assert best_margin([1000, 1000, 1000], [1900, 900, 900], [0, 1000], 1000, 4, 1) == 1000
    assert best_margin([1000, 1000, 1000], [1900, 900, 900], [0, 1000], 1000, 1, 1) == 0


def test_smallest_of_equal_margins():
    """À coût égal, la plus petite marge l’emporte.

    Les marges ne sont pas rangées. Celles de 300 et de 100 coûtent ici autant : laquelle renvoyez-vous ?
    """
    assert best_margin([500, 1700], [900, 1200], [300, 100, 900], 1000, 4, 1) == 100


def test_interval_by_hand():
    """L’intervalle vient des moyennes des blocs, pas des jours.

    Ici, les moyennes des blocs sont 2, 4 et 6 : leur moyenne est 4, leur écart type 2, leur nombre 3.
    """
    low, high = interval([1, 3, 3, 5, 7, 5], 2)
    assert isclose(low, 4 - 1.96 * 2 / sqrt(3), rel_tol=1e-4)
    assert isclose(high, 4 + 1.96 * 2 / sqrt(3), rel_tol=1e-4)


def test_last_block():
    """Un dernier bloc incomplet est laissé de côté ; un dernier bloc complet compte.

    Huit jours en blocs de trois font deux blocs. Avec six jours, le second bloc finit juste à la fin de la liste.
    """
    low, high = interval([0, 0, 0, 2, 2, 2, 900, 900], 3)
    assert isclose(low, 1 - 1.96, rel_tol=1e-4)
    assert isclose(high, 1 + 1.96, rel_tol=1e-4)
    assert isclose(interval([0, 0, 0, 2, 2, 2], 3)[1], 1 + 1.96, rel_tol=1e-4)


def test_one_block():
    """Un seul bloc ne dit rien de la variation : ValueError.

    Une semaine ne montre pas de combien les semaines diffèrent.
    """
    try:
        interval([1, 2, 3, 4], 3)
    except ValueError:
        pass
    else:
        assert False


def test_real_margins():
    """Sur 2014, la marge est de 750 entrées pour l’habitude et de 500 pour la même sorte de jour.

    Chacun a droit à sa marge : comparer votre plan réglé à une habitude non réglée serait injuste.
    """
    entries, naive, own = load()
    assert best_margin(naive, entries, list(MARGINS), SHARE, MISSING, IDLE) == 750
    assert best_margin(own, entries, list(MARGINS), SHARE, MISSING, IDLE) == 500


def test_real_interval():
    """Sur 2014, l’économie moyenne est entre 0,83 et 3,45 par jour : l’intervalle ne contient pas 0.

    Les différences se font jour par jour : coût de l’habitude moins coût de votre plan, chacun avec sa marge.
    """
    entries, naive, own = load()
    saved = [one - other for one, other in zip(costs(naive, entries, 750), costs(own, entries, 500))]
    low, high = interval(saved, 7)
    assert isclose(low, 0.83, abs_tol=0.01)
    assert isclose(high, 3.45, abs_tol=0.01)
