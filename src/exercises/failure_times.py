"""Les pannes d’une climatisation : usure ou hasard ?

La climatisation d’un avion tombe en panne, on la répare, elle retombe en panne. On connaît 24 durées de marche, en
heures. Faut-il la remplacer avant la prochaine panne ? Seulement si, avec l’âge, la panne devient plus probable.

La loi de Weibull répond par un seul nombre, sa forme. Au-dessus de 1, le taux de défaillance augmente avec l’âge :
c’est l’usure. En dessous de 1, il baisse : ce sont des défauts de jeunesse. À 1, il est constant : l’âge n’y est pour
rien.
"""

import csv
from math import e, exp, isclose, log
from pathlib import Path
from random import Random
from statistics import fmean


def shape(hours):
    """Renvoie la forme k de la loi de Weibull la plus vraisemblable, à 10⁻⁶ près.

    C’est l’unique nombre k > 0 pour lequel la moyenne des logarithmes ln t, pondérés par tᵏ, dépasse leur moyenne
    ordinaire de 1/k exactement. Quand k grandit, la différence des deux moyennes grandit et 1/k diminue. Changer
    d’unité, même pour des secondes, ne change pas k.

    hours : liste de durées. ValueError s’il n’y a pas au moins deux durées différentes, ou si l’une n’est pas
    strictement positive.

    Source : A. C. Cohen, « Maximum likelihood estimation in the Weibull distribution », Technometrics 7, 1965.
    """
    # solution
    if len(set(hours)) < 2:
        raise ValueError
    logs = [log(hour) for hour in hours]  # log itself refuses what is not positive
    mean, top = fmean(logs), max(logs)
    low, high = 0, top - mean
    for _ in range(60):
        inverse = (low + high) / 2
        weighed = fmean(logs, [exp((value - top) / inverse) for value in logs])
        if weighed - mean > inverse:
            low = inverse
        else:
            high = inverse
    return 1 / high


def scale(hours, k):
    """Renvoie l’échelle de la loi de Weibull de forme `k` : la racine k-ième de la moyenne des tᵏ.

    hours : liste non vide de durées positives ; k : la forme, positive. Avec k = 1, c’est la durée moyenne entre
    pannes, ou MTBF.
    """
    # solution
    return fmean(hour**k for hour in hours) ** (1 / k)


def chance(age, more, k, life):
    """Renvoie la probabilité qu’un appareil encore en marche à l’âge `age` marche encore `more` heures de plus.

    Sous la loi de Weibull, un appareil neuf marche encore à l’âge t avec la probabilité exp(−(t / life)ᵏ).

    age, more : heures, positives ou nulles ; k : la forme ; life : l’échelle, en heures.
    """
    # solution
    return exp((age / life) ** k - ((age + more) / life) ** k)


def interval(estimates, dropped):
    """Renvoie deux nombres, la plus petite et la plus grande des estimations qui restent.

    On écarte d’abord, de chaque côté, les `dropped` estimations les plus extrêmes : 5 sur 200 pour garder 95 %.

    estimates : liste de nombres, dans un ordre quelconque ; dropped : entier, au moins 0. ValueError s’il ne reste
    aucune estimation.

    Source : B. Efron, « Bootstrap methods: another look at the jackknife », Annals of Statistics 7, 1979.
    """
    # solution
    if 2 * dropped >= len(estimates):
        raise ValueError
    ranked = sorted(estimates)
    return ranked[dropped], ranked[-1 - dropped]


def load():
    """Lit les 24 durées de marche, en heures. Elles sont triées : leur ordre dans le temps est perdu."""
    with open(Path(__file__).parent / "data" / "aircondit7.csv", encoding="utf-8") as file:
        return [int(row["hours"]) for row in csv.DictReader(file)]


def resamples(hours, count=200, seed=0):
    """Tire `count` listes de même longueur parmi les durées, avec remise : le bootstrap, toujours le même."""
    rng = Random(seed)
    return [rng.choices(hours, k=len(hours)) for _ in range(count)]


def figure(_):
    """Montre la part des durées qui dépassent chaque âge, la loi ajustée et le taux constant."""
    hours = load()
    k, mean = shape(hours), scale(hours, 1)
    life = scale(hours, k)
    low, high = interval([shape(hours) for hours in resamples(hours)], 5)
    ages = list(range(0, 241, 5))
    return {
        "title": _("Encore en marche après tant d’heures"),
        "desc": _("Forme : {k}, de {low} à {high} pour 95 % des tirages. Durée moyenne entre pannes : {mean} h.",
                  k=round(k, 3), low=round(low, 2), high=round(high, 2), mean=mean),
        "x": {"title": _("heures depuis la dernière panne")},
        "y": {"title": _("part encore en marche"), "range": [0, 1]},
        "layers": [
            {"kind": "points", "name": _("observé"), "x": hours,
             "y": [1 - rank / len(hours) for rank in range(1, len(hours) + 1)]},
            {"kind": "line", "name": _("forme {k}", k=round(k, 3)), "x": ages,
             "y": [chance(0, age, k, life) for age in ages]},
            {"kind": "line", "name": _("taux constant"), "x": ages, "y": [chance(0, age, 1, mean) for age in ages]},
        ],
    }


def test_shape_of_two():
    """Les durées 1 et e ont pour forme 2,3994.

    Une moyenne pondérée se divise par la somme des poids. Ici les logarithmes sont 0 et 1, leur moyenne 0,5. Essayez
    k = 2 : l’écart entre les deux moyennes est-il plus grand, ou plus petit, que 1/k ? De quel côté chercher ?
    """
    assert isclose(shape([1, e]), 2.399357280515468, rel_tol=1e-5)


def test_squares_halve_the_shape():
    """Des durées plus dispersées ont une forme plus petite ; au carré, leur forme est divisée par deux.

    La forme peut être inférieure à 1, ou bien plus grande. Votre recherche couvre-t-elle les deux côtés ?
    """
    assert isclose(shape([1, e**4]), 2.399357280515468 / 4, rel_tol=1e-5)
    assert isclose(shape([1, e**0.05]), 2.399357280515468 * 20, rel_tol=1e-5)


def test_unit_changes_nothing():
    """La forme est la même en heures et en secondes.

    Un facteur commun doit disparaître. Si un nombre devient trop grand, divisez d’abord toutes les durées par la plus
    longue.
    """
    assert isclose(shape([1, 2, 5]), 1.664093, rel_tol=1e-5)
    assert isclose(shape([0.1, 0.2, 0.5]), 1.664093, rel_tol=1e-5)
    assert isclose(shape([3600, 3720]), shape([60, 62]), rel_tol=1e-5)


def test_no_spread():
    """Sans deux durées différentes, la forme serait infinie : ValueError.

    Une forme immense dirait que toutes les pannes arrivent au même âge. Deux durées égales le prouvent-elles ?
    """
    try:
        shape([7, 7, 7])
    except ValueError:
        pass
    else:
        assert False


def test_no_positive_duration():
    """Une durée nulle ou négative est refusée : ValueError.

    Le logarithme de 0 n’existe pas. Une panne immédiate est un fait à examiner, pas un nombre à deviner.
    """
    try:
        shape([0, 3, 5])
    except ValueError:
        pass
    else:
        assert False


def test_scale_by_hand():
    """L’échelle est la racine k-ième de la moyenne des puissances ; avec k = 1, c’est la moyenne.

    Pour k = 2 : élevez au carré, faites la moyenne, prenez la racine carrée, dans cet ordre.
    """
    assert isclose(scale([3, 4, 5], 1), 4)
    assert isclose(scale([1, 7], 2), 5)


def test_chance_depends_on_age():
    """La probabilité est celle d’un appareil déjà arrivé à cet âge, pas celle d’un appareil neuf.

    Divisez la part qui marche encore à la fin par celle qui marche encore à l’âge `age`. Avec une forme de 1,
    l’âge doit disparaître de la réponse. La puissance porte sur tout le rapport t / life.
    """
    assert isclose(chance(0, 1, 2, 1), exp(-1))
    assert isclose(chance(1, 1, 2, 1), exp(-3))
    assert isclose(chance(0, 6, 2, 3), exp(-4))
    assert isclose(chance(200, 50, 1, 100), exp(-0.5))


def test_extremes_are_dropped():
    """On écarte autant d’estimations de chaque côté, dans l’ordre des nombres.

    La liste n’est pas triée. Quel est le rang de la dernière qui reste quand on en écarte une, et quand on n’en écarte
    aucune ? Deux estimations égales comptent pour deux.
    """
    low, high = interval([5, 1, 4, 2, 3], 1)
    assert (low, high) == (2, 4)
    low, high = interval([5, 1, 4, 2, 3], 0)
    assert (low, high) == (1, 5)
    low, high = interval([3, 1, 2], 1)
    assert (low, high) == (2, 2)
    low, high = interval([3, 1, 2, 3, 1], 1)
    assert (low, high) == (1, 3)


def test_nothing_left():
    """Si tout est écarté, il n’y a pas d’intervalle : ValueError.

    Écarter une estimation de chaque côté d’une liste de deux n’en laisse aucune. Le vérifiez-vous avant de répondre ?
    """
    try:
        interval([1, 2], 1)
    except ValueError:
        pass
    else:
        assert False


def test_real_fit():
    """Sur l’avion, la forme est 1,025 et la durée moyenne entre pannes 64,125 h.

    Si les petits cas passent, comptez les durées : deux sont égales à 5 et deux à 22, et chacune compte.
    """
    hours = load()
    assert isclose(scale(hours, 1), 64.125)
    assert isclose(shape(hours), 1.024919, rel_tol=1e-5)
    assert isclose(scale(hours, shape(hours)), 64.79237, rel_tol=1e-5)


def test_real_interval():
    """Sur les 200 tirages donnés, l’intervalle à 95 % va de 0,82 à 1,37 : il contient 1.

    Les tirages répètent des durées : une liste où presque tout est égal doit encore avoir une forme.
    """
    low, high = interval([shape(hours) for hours in resamples(load())], 5)
    assert isclose(low, 0.81933, abs_tol=1e-4)
    assert isclose(high, 1.37198, abs_tol=1e-4)
