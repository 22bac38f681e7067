"""Étalonner un appareil de mesure

Un appareil mesure l’ozone de l’air. Pour savoir ce que valent ses lectures, un laboratoire lui présente des
concentrations connues, les étalons, et note ce qu’il affiche. Une droite résume la relation ; l’écart type des
résidus dit à combien près.

En service, on fait le chemin inverse : l’appareil affiche une lecture, et l’on cherche la concentration. La droite ne
le permet qu’entre le plus petit et le plus grand étalon. Au-delà, personne n’a vérifié.

Les 36 comparaisons sont réelles. Leur institut d’origine, le NIST, publie la droite avec quinze chiffres, pour
contrôler les programmes.
"""

import csv
from math import isclose, sqrt
from pathlib import Path
from statistics import fmean


def fit_line(x, y):
    """Renvoie deux nombres, la pente et l’ordonnée à l’origine de la droite des moindres carrés.

    C’est la droite lecture = pente × concentration + ordonnée pour laquelle la somme des carrés des écarts, mesurés
    sur y, est la plus petite.

    x : liste des concentrations des étalons ; y : liste des lectures de l’appareil, dans le même ordre et la même
    unité.

    Lève ValueError quand x ne contient pas au moins deux valeurs différentes : aucune droite n’est alors déterminée.

    Source : A.-M. Legendre, « Nouvelles méthodes pour la détermination des orbites des comètes », 1805.
    """
    # solution
    if len(set(x)) < 2:
        raise ValueError
    x_mean, y_mean = fmean(x), fmean(y)
    products = sum((a - x_mean) * (b - y_mean) for a, b in zip(x, y))
    slope = products / sum((a - x_mean) ** 2 for a in x)
    return slope, y_mean - slope * x_mean


def residual_sd(x, y, line):
    """Renvoie l’écart type des résidus, dans l’unité de y.

    Un résidu est la lecture moins la valeur de la droite. La somme des carrés des résidus est divisée par n − 2,
    où n est le nombre de points, parce que deux nombres, la pente et l’ordonnée, ont été tirés des mêmes points.

    line : couple (pente, ordonnée à l’origine), n’importe quelle droite.

    Lève ValueError s’il y a moins de trois points.
    """
    # solution
    if len(x) < 3:
        raise ValueError
    slope, intercept = line
    return sqrt(sum((b - slope * a - intercept) ** 2 for a, b in zip(x, y)) / (len(x) - 2))


def true_value(reading, line, x):
    """Renvoie la concentration qui correspond à une lecture d’après la droite, ou None hors du domaine étalonné.

    Le domaine va de la plus petite à la plus grande concentration de x, bornes comprises. C’est la concentration
    trouvée, et non la lecture, qui doit s’y trouver.

    reading : nombre affiché par l’appareil ; line : couple (pente, ordonnée à l’origine) ; x : liste des étalons.

    Lève ValueError si la pente est nulle : l’appareil ne réagit pas, et aucune lecture ne peut être convertie.
    """
    # solution
    slope, intercept = line
    if slope == 0:
        raise ValueError
    value = (reading - intercept) / slope
    return value if min(x) <= value <= max(x) else None


def load():
    """Lit les comparaisons : deux listes, les concentrations de l’étalon (x) et les lectures de l’appareil (y)."""
    with open(Path(__file__).parent / "data" / "norris.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [float(row["x"]) for row in rows], [float(row["y"]) for row in rows]


def figure(_):
    """Montre les résidus, plus parlants que la droite, et la bande de deux écarts types."""
    x, y = load()
    slope, intercept = line = fit_line(x, y)
    spread = residual_sd(x, y, line)
    residuals = [b - slope * a - intercept for a, b in zip(x, y)]
    beyond = sum(abs(residual) > 2 * spread for residual in residuals)
    return {
        "title": _("Ce que la droite laisse de côté"),
        "desc": _("Résidus des {count} lectures autour de la droite de pente {slope} et d’ordonnée {intercept}. "
                  "Écart type : {spread}. Au-delà de deux écarts types : {beyond}.", count=len(x),
                  slope=round(slope, 5), intercept=round(intercept, 4), spread=round(spread, 4), beyond=beyond),
        "x": {"title": _("concentration de l’étalon")},
        "y": {"title": _("lecture moins droite")},
        "layers": [
            {"kind": "area", "name": _("± 2 écarts types"), "x": [min(x), max(x)], "y": [2 * spread] * 2,
             "low": [-2 * spread] * 2},
            {"kind": "rule", "name": _("droite"), "y": 0},
            {"kind": "points", "name": _("résidu"), "x": x, "y": [round(residual, 4) for residual in residuals]},
        ],
    }


def test_points_on_a_line():
    """Trois points alignés rendent leur droite, la pente d’abord.

    Vérifiez l’ordre des deux nombres, et ce que vaut la droite quand la concentration est nulle. L’étalon est en x, la
    lecture en y.
    """
    slope, intercept = fit_line([0, 1, 2], [1, 3, 5])
    assert isclose(slope, 2)
    assert isclose(intercept, 1)


def test_errors_are_measured_on_the_reading():
    """Quand les points ne sont pas alignés, ce sont les écarts des lectures qui comptent, et tous les points.

    La pente divise par la dispersion de x, pas par celle de y ; et tous les points comptent, pas seulement les bouts.
    """
    slope, intercept = fit_line([1, 2, 3, 6], [1, 5, 3, 7])
    assert isclose(slope, 1)
    assert isclose(intercept, 1)


def test_one_level_is_no_line():
    """Un seul étalon, même lu plusieurs fois, ou aucun, ne détermine aucune droite : ValueError.

    Que devient le diviseur de la pente quand tous les x sont égaux, et la moyenne quand il n’y en a aucun ? Cherchez
    ces cas avant de diviser. Deux étalons différents, eux, suffisent.
    """
    slope, _ = fit_line([2, 2, 4], [1, 1, 5])
    assert isclose(slope, 2)
    for x, y in ([5, 5, 5], [4, 5, 6]), ([], []):
        try:
            fit_line(x, y)
        except ValueError:
            pass
        else:
            assert False


def test_spread_by_hand():
    """L’écart type divise la somme des carrés des résidus par n − 2.

    Écrivez les quatre résidus de cet exemple : deux sont nuls. Par combien divisez-vous, et prenez-vous la racine ? La
    droite est celle que l’on vous donne, et la moyenne des résidus ne se retranche pas.
    """
    assert isclose(residual_sd([0, 1, 2, 3], [3, 3, 7, 7], (2, 1)), 2)


def test_two_points_have_no_spread():
    """Avec deux points, la droite passe par les deux et rien ne reste pour juger l’écart : ValueError, comme
    sans aucun point.

    Trois points suffisent. Regardez la valeur de n − 2 dans chaque cas, nulle ou même négative.
    """
    assert isclose(residual_sd([0, 1, 2], [0, 0, 3], (0, 0)), 3)
    for x, y in ([0, 1], [1, 3]), ([], []):
        try:
            residual_sd(x, y, (2, 1))
        except ValueError:
            pass
        else:
            assert False


def test_back_from_the_reading():
    """La concentration se trouve en suivant la droite à l’envers, qu’elle monte ou qu’elle descende.

    Vous partez d’une lecture, donc de y. Isolez x dans l’équation, en commençant par l’ordonnée à l’origine.
    Une lecture qui baisse quand la concentration monte se convertit aussi.
    """
    assert isclose(true_value(7, (2, 1), [0, 10]), 3)
    assert isclose(true_value(4, (-2, 10), [0, 10]), 3)


def test_silent_outside_the_standards():
    """Hors des étalons, la réponse est None ; aux bornes, elle est donnée.

    Comparez aux étalons la concentration trouvée, pas la lecture. Les étalons ne sont pas forcément rangés.
    """
    assert true_value(23, (2, 1), [10, 2, 4]) is None
    assert true_value(3, (2, 1), [10, 2, 4]) is None
    assert isclose(true_value(21, (2, 1), [10, 2, 4]), 10)
    assert isclose(true_value(5, (2, 1), [10, 2, 4]), 2)


def test_flat_line_says_nothing():
    """Une pente nulle ne se remonte pas : ValueError.

    Un appareil bloqué affiche toujours la même lecture. Une erreur claire vaut mieux qu’une division par zéro ou None.
    """
    try:
        true_value(4, (0, 4), [0, 10])
    except ValueError:
        pass
    else:
        assert False


def test_certified_line():
    """Sur les données du NIST, la droite et l’écart type sont ceux que l’institut a certifiés.

    Ici, x est l’étalon et y la lecture. Si les petits cas passent, cherchez un arrondi fait en cours de route.
    """
    x, y = load()
    slope, intercept = fit_line(x, y)
    assert isclose(slope, 1.00211681802045, rel_tol=1e-10)
    assert isclose(intercept, -0.262323073774029, rel_tol=1e-9)
    assert isclose(residual_sd(x, y, (slope, intercept)), 0.884796396144373, rel_tol=1e-9)


def test_certified_inverse():
    """Une lecture de 500 vaut un peu moins de 500 à l’étalon ; une lecture de 1 200 est hors du domaine.

    L’étalon le plus fort vaut 999. Prolonger la droite jusqu’à 1 200 serait une supposition, pas une mesure. Et
    la concentration se rend telle quelle, sans arrondi.
    """
    x, y = load()
    line = fit_line(x, y)
    assert isclose(true_value(500, line, x), 499.2055957, abs_tol=1e-6)
    assert true_value(1200, line, x) is None
