"""Des probabilités honnêtes

Un modèle annonce une probabilité pour chacun de 500 cas. Il les range bien : son aire sous la courbe ROC vaut 0,9393.
Mais quand il dit « 55 % », l’événement arrive-t-il 55 fois sur 100 ?

On l’ignore tant qu’on n’a pas compté. Vous mesurez l’erreur des probabilités, vous les comparez, tranche par tranche,
à ce qui est arrivé, puis vous résumez l’écart par un nombre.

Ces cas viennent d’un exemple fourni avec un logiciel. Leur origine n’est pas connue : ils sont simulés ou rendus
anonymes.
"""

import csv
from math import ceil, isclose
from pathlib import Path
from statistics import fmean


def brier(probabilities, outcomes):
    """Renvoie le score de Brier : la moyenne des carrés des écarts entre la probabilité et ce qui est arrivé.

    Ce qui est arrivé vaut 1 si l’événement a eu lieu, 0 sinon.

    probabilities : liste de probabilités de l’événement, entre 0 et 1 compris ; outcomes : liste de booléens, de même
    longueur, True si l’événement a eu lieu. Lève ValueError si la liste est vide ou si une probabilité sort de 0–1.

    Source : G. W. Brier, « Verification of forecasts expressed in terms of probability », Monthly Weather
    Review 78, 1950.
    """
    # solution
    if not probabilities or not all(0 <= probability <= 1 for probability in probabilities):
        raise ValueError
    return fmean((probability - outcome) ** 2 for probability, outcome in zip(probabilities, outcomes))


def reliability(probabilities, outcomes, bins):
    """Partage 0–1 en `bins` tranches de même largeur, y range les cas et renvoie une liste, un tuple par tranche.

    Chaque tuple contient trois nombres : le nombre de cas, la moyenne des probabilités annoncées et la part des cas où
    l’événement a eu lieu. Les tuples vont des petites probabilités aux grandes. Une tranche sans cas n’a pas de tuple.

    Une tranche contient sa borne haute, mais pas sa borne basse ; la première contient aussi 0. Avec deux tranches,
    0 et 0,5 sont dans la première, 1 dans la seconde.

    bins : nombre entier de tranches, au moins 1. Les listes et les ValueError sont celles de `brier`.
    """
    # solution
    if not probabilities or not all(0 <= probability <= 1 for probability in probabilities):
        raise ValueError
    groups = [[] for _ in range(bins)]
    for probability, outcome in zip(probabilities, outcomes):
        groups[max(0, ceil(probability * bins) - 1)].append((probability, outcome))
    return [(len(group), fmean(case[0] for case in group), fmean(case[1] for case in group))
            for group in groups if group]


def calibration_error(table):
    """Renvoie l’erreur de calibration (ECE) : l’écart moyen, sans son signe, entre la part observée et l’annonce.

    Chaque tranche pèse autant que son nombre de cas.

    table : liste de tuples, comme en renvoie `reliability`. Lève ValueError si elle est vide.

    Source : C. Guo et al., « On calibration of modern neural networks », ICML, 2017.
    """
    # solution
    if not table:
        raise ValueError
    cases = sum(count for count, _, _ in table)
    return sum(count * abs(observed - announced) for count, announced, observed in table) / cases


def load():
    """Lit les 500 cas : deux listes, la probabilité annoncée de la classe 1 et True si le cas est de la classe 1."""
    with open(Path(__file__).parent / "data" / "two_class.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [float(row["p_class1"]) for row in rows], [row["truth"] == "1" for row in rows]


def figure(_):
    """Montre le diagramme de fiabilité : la part observée selon la probabilité annoncée."""
    probabilities, outcomes = load()
    table = reliability(probabilities, outcomes, 10)
    score, error = brier(probabilities, outcomes), calibration_error(table)
    counts, announced, observed = zip(*table)
    _gap, count, low, high = max((abs(row[2] - row[1]), *row) for row in table)
    return {
        "title": _("Ce que le modèle annonce, ce qui arrive"),
        "desc": _("Score de Brier : {score}. Erreur de calibration : {error}. Le plus grand écart est dans une "
                  "tranche où le modèle annonce {low} en moyenne : la part observée y est {high}, sur {count} cas.",
                  score=round(score, 4), error=round(error, 4), low=round(low, 2), high=round(high, 2), count=count),
        "x": {"title": _("probabilité annoncée ; à côté des points, le nombre de cas"), "range": [0, 1]},
        "y": {"title": _("part observée"), "range": [0, 1]},
        "layers": [
            {"kind": "line", "name": _("parfaite calibration"), "x": [0, 1], "y": [0, 1]},
            {"kind": "points", "name": _("tranches du modèle"), "x": announced, "y": observed},
            {"kind": "labels", "x": announced, "y": observed, "text": [str(count) for count in counts]},
        ],
    }


def test_brier_by_hand():
    """Le score de Brier est la moyenne des carrés des écarts.

    Une annonce sûre et fausse coûte 1, une annonce sûre et juste coûte 0. Que coûte une annonce de 0,5 ?
    """
    assert isclose(brier([1, 0.5, 0.25, 0], [True, False, False, True]), 0.328125)


def test_tables_by_hand():
    """Chaque tranche donne le nombre de cas, l’annonce moyenne et la part observée, des petites annonces aux grandes.

    Rangez d’abord chaque cas, l’annonce avec ce qui est arrivé, dans sa tranche. Les tranches vont de 0 à 1, quelles
    que soient les données. La part observée se compte dans la tranche seule, et l’annonce est la moyenne des
    probabilités, pas le milieu de la tranche.
    """
    table = reliability([0.875, 0.625, 0.25, 0.375, 0.75, 1], [True, True, False, True, False, True], bins=2)
    assert table == [(2, 0.3125, 0.5), (4, 0.8125, 0.75)]
    assert reliability([0.125, 0.375], [False, True], bins=2) == [(2, 0.25, 0.5)]


def test_upper_edge_belongs():
    """Une tranche contient sa borne haute, pas sa borne basse ; 0 est dans la première, 1 dans la dernière.

    Regardez où vont 0, 0,5 et 1 : beaucoup de formules d’arrondi font le contraire, et 0 ou 1 sort de la liste.
    """
    assert reliability([0, 0.5, 1], [False, True, True], bins=2) == [(2, 0.25, 0.5), (1, 1, 1)]


def test_empty_bins_are_left_out():
    """Une tranche sans cas n’apparaît pas.

    Une tranche vide n’a ni moyenne ni part : que fait votre code de sa longueur nulle ?
    """
    assert reliability([0.125, 0.875], [False, True], bins=5) == [(1, 0.125, 0), (1, 0.875, 1)]


def test_bins_weigh_their_cases():
    """Une tranche de trois cas pèse trois fois plus qu’une tranche d’un seul.

    Que devient votre moyenne quand une tranche contient presque tous les cas ?
    """
    assert isclose(calibration_error([(3, 0.25, 0.75), (1, 0.5, 0.5)]), 0.375)


def test_gaps_do_not_cancel():
    """Trop annoncer dans une tranche ne compense pas trop peu annoncer dans une autre.

    Où enlevez-vous le signe : sur chaque écart, ou sur leur somme ? Un carré ne donne pas le même nombre.
    """
    assert isclose(calibration_error([(1, 0.25, 0.75), (1, 0.75, 0.25)]), 0.5)


def test_nothing_to_measure():
    """Sans aucun cas, il n’y a rien à mesurer : ValueError.

    Renvoyer 0 ferait passer une liste vide pour un modèle parfait. Chacune des trois fonctions doit refuser.
    """
    try:
        brier([], [])
    except ValueError:
        pass
    else:
        assert False
    try:
        reliability([], [], bins=10)
    except ValueError:
        pass
    else:
        assert False
    try:
        calibration_error([])
    except ValueError:
        pass
    else:
        assert False


def test_impossible_probabilities():
    """Une seule probabilité hors de 0–1 fait refuser toute la liste.

    Un pourcentage (85 au lieu de 0,85) ou un score négatif n’est pas une probabilité. Regardez-vous toutes les
    valeurs, des deux côtés, dans les deux fonctions qui reçoivent des probabilités ?
    """
    try:
        brier([0.5, 1.5], [True, True])
    except ValueError:
        pass
    else:
        assert False
    try:
        brier([-0.5, 0.5], [False, True])
    except ValueError:
        pass
    else:
        assert False
    try:
        reliability([0.5, 1.5], [True, True], bins=10)
    except ValueError:
        pass
    else:
        assert False
    try:
        reliability([-0.5, 0.5], [False, True], bins=10)
    except ValueError:
        pass
    else:
        assert False


def test_real_brier():
    """Sur les 500 cas, le score de Brier vaut 0,1056.

    Si le petit cas passe, demandez-vous de quelle classe parle la probabilité : `load` dit laquelle est l’événement.
    """
    probabilities, outcomes = load()
    assert isclose(brier(probabilities, outcomes), 0.1056, abs_tol=5e-5)


def test_real_bin():
    """Entre 0,5 et 0,6, le modèle annonce 0,55 en moyenne ; l’événement est arrivé 3 fois sur 17.

    Si les petits cas passent, comptez les cas de cette tranche : en avez-vous trop, ou pas assez ?
    """
    probabilities, outcomes = load()
    table = reliability(probabilities, outcomes, bins=10)
    assert [row[0] for row in table] == [138, 34, 22, 19, 10, 17, 24, 17, 39, 180]
    _count, announced, observed = table[5]
    assert isclose(announced, 0.5531, abs_tol=5e-5)
    assert isclose(observed, 3 / 17)


def test_real_error():
    """Avec dix tranches, l’erreur de calibration des 500 cas vaut 0,0617.

    Si `reliability` passe toutes ses règles, l’écart vient de la façon de réunir les dix tranches en un nombre.
    """
    probabilities, outcomes = load()
    assert isclose(calibration_error(reliability(probabilities, outcomes, bins=10)), 0.0617, abs_tol=5e-5)
