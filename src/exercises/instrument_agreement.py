"""Comparer cinq instruments de mesure

Au NIST, le laboratoire américain des étalons, cinq instruments ont mesuré la résistivité de plaquettes de silicium,
cinq fois chacun. Leurs moyennes ne sont pas égales. Les instruments sont-ils en désaccord, ou est-ce le hasard ?

On compare deux dispersions : celle des moyennes entre elles, et celle des mesures d’un même instrument. Leur rapport
est le F de l’analyse de variance. Puis on bat les cartes : si les étiquettes des instruments étaient redistribuées au
hasard, trouverait-on souvent un F au moins aussi grand ?
"""

import csv
from itertools import islice
from math import isclose
from pathlib import Path
from random import Random
from statistics import fmean


def spread(groups):
    """Renvoie un couple : la somme des carrés entre les groupes, puis celle à l’intérieur des groupes.

    Entre les groupes : pour chaque groupe, son nombre de mesures × (sa moyenne − la moyenne de toutes les mesures)².
    À l’intérieur : pour chaque mesure, (la mesure − la moyenne de son groupe)².

    groups : liste de groupes ; un groupe est une liste d’au moins une mesure. Les groupes peuvent avoir des tailles
    différentes.

    Soustrayez les moyennes avant d’élever au carré : les contrôles demandent au moins neuf chiffres justes, et les
    formules qui élèvent d’abord au carré perdent les leurs.
    """
    # solution
    mean = fmean(value for group in groups for value in group)
    between = sum(len(group) * (fmean(group) - mean) ** 2 for group in groups)
    within = sum((value - fmean(group)) ** 2 for group in groups for value in group)
    return between, within


def f_ratio(groups):
    """Renvoie F, le rapport de deux dispersions.

    En haut, la somme des carrés entre les groupes, divisée par le nombre de groupes moins 1. En bas, la somme des
    carrés à l’intérieur, divisée par le nombre de mesures moins le nombre de groupes.

    groups : comme pour `spread`. Avec moins de deux groupes, ou quand chaque groupe n’a que des mesures égales entre
    elles : ValueError. Comparez alors les mesures elles-mêmes : l’arrondi d’une moyenne peut laisser une somme de
    carrés presque nulle, mais pas nulle.

    Source : R. A. Fisher, « Statistical Methods for Research Workers », 1925.
    """
    # solution
    if len(groups) < 2 or all(min(group) == max(group) for group in groups):
        raise ValueError
    between, within = spread(groups)
    count = sum(len(group) for group in groups)
    return between / (len(groups) - 1) / (within / (count - len(groups)))


def p_value(groups, deals):
    """Renvoie (1 + b) / (1 + m) : b est le nombre de redistributions dont F est supérieur ou égal à celui de `groups`.

    deals : liste de m redistributions au hasard des mêmes mesures, chacune de la même forme que `groups`.
    F existe pour `groups` et pour chacune.

    Les mesures réelles comptent pour une redistribution de plus : la valeur renvoyée n’est jamais nulle.

    Source : B. Phipson, G. K. Smyth, « Permutation P-values should never be zero », Statistical Applications in
    Genetics and Molecular Biology 9, 2010.
    """
    # solution
    found = f_ratio(groups)
    as_great = sum(f_ratio(deal) >= found for deal in deals)
    return (1 + as_great) / (1 + len(deals))


def load():
    """Lit les mesures : cinq groupes, un par instrument, de cinq résistivités en ohms-centimètres."""
    groups = {}
    with open(Path(__file__).parent / "data" / "sirstv.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            groups.setdefault(row["instrument"], []).append(float(row["resistance"]))
    return list(groups.values())


def shuffled(groups, count, seed):
    """Redistribue au hasard les mesures, `count` fois, dans des groupes de mêmes tailles ; `seed` fixe le hasard."""
    random, values = Random(seed), [value for group in groups for value in group]
    deals = []
    for _ in range(count):
        random.shuffle(values)
        rest = iter(values)
        deals.append([list(islice(rest, len(group))) for group in groups])
    return deals


def figure(_):
    """Montre les mesures de chaque instrument, leur moyenne, la moyenne générale, F et p."""
    groups = load()
    ratio, share = f_ratio(groups), p_value(groups, shuffled(groups, 999, 0))
    numbers = range(1, len(groups) + 1)
    return {
        "title": _("Cinq instruments, cinq mesures chacun"),
        "desc": _("Résistivités mesurées par cinq instruments. F = {ratio} ; p = {share}.",
                  ratio=round(ratio, 4), share=round(share, 3)),
        "x": {"title": _("instrument"), "ticks": [[number, str(number)] for number in numbers], "range": [0.5, 5.5]},
        "y": {"title": _("résistivité (Ω·cm)")},
        "layers": [
            {"kind": "points", "name": _("mesure"), "x": [number for number in numbers for value in groups[0]],
             "y": [value for group in groups for value in group]},
            {"kind": "points", "name": _("moyenne de l’instrument"), "x": list(numbers),
             "y": [round(fmean(group), 4) for group in groups]},
            {"kind": "rule", "name": _("moyenne générale"), "y": round(fmean(map(fmean, groups)), 4)},
        ],
    }


def test_spread_by_hand():
    """Entre les groupes, on suit les moyennes ; à l’intérieur, chaque mesure autour de sa moyenne.

    Calculez d’abord les deux moyennes et la moyenne générale. Ce sont des sommes de carrés : rien n’est encore divisé.
    """
    assert spread([[1, 3], [5, 7]]) == (16, 4)


def test_sizes_weigh():
    """Un groupe compte autant de fois qu’il a de mesures.

    La moyenne générale est celle de toutes les mesures. Avec des groupes inégaux, ce n’est pas la moyenne des
    moyennes.
    """
    assert spread([[1, 2, 3], [6]]) == (12, 2)


def test_ratio_by_hand():
    """Chaque somme de carrés est divisée par son nombre de degrés de liberté.

    Comptez-les : les groupes moins 1 en haut, les mesures moins les groupes en bas. Essayez avec deux groupes, puis
    trois, puis avec des groupes inégaux.
    """
    assert isclose(f_ratio([[1, 3], [5, 7]]), 8)
    assert isclose(f_ratio([[1, 3], [5, 7], [3, 5]]), 4)
    assert isclose(f_ratio([[1, 2, 3], [6]]), 12)


def test_one_group_is_refused():
    """Avec un seul groupe, il n’y a rien à comparer : ValueError.

    Une division par zéro est une autre erreur : elle ne dit pas ce qui manque. Vérifiez le nombre de groupes avant de
    calculer.
    """
    try:
        f_ratio([[1, 2, 3]])
    except ValueError:
        pass
    else:
        assert False


def test_no_spread_within_is_refused():
    """Si chaque groupe n’a que des mesures égales entre elles, F n’existe pas : ValueError.

    Un instrument figé répète le même chiffre : sa dispersion nulle ne dit pas qu’il est parfait. Un seul groupe figé,
    en revanche, n’empêche pas le calcul. En machine, la moyenne de trois fois 0,1 n’est pas tout à fait 0,1.
    """
    assert isclose(f_ratio([[2, 2], [5, 7]]), 16)
    try:
        f_ratio([[2, 2], [5, 5]])
    except ValueError:
        pass
    else:
        assert False
    try:
        f_ratio([[0.1, 0.1, 0.1], [0.7, 0.7, 0.7]])
    except ValueError:
        pass
    else:
        assert False


def test_level_changes_nothing():
    """Ajouter un milliard à toutes les mesures ne change pas F.

    Les carrés de grands nombres dépassent les seize chiffres d’un nombre à virgule flottante, et leur différence
    n’est plus que
    du bruit. Soustrayez les moyennes d’abord.
    """
    assert isclose(f_ratio([[1000000001, 1000000003], [1000000005, 1000000007]]), 8, rel_tol=1e-9)


def test_equal_ratios_count():
    """Une redistribution dont F est égal à celui des mesures compte.

    « Supérieur ou égal » : sur trois redistributions, deux remettent les mêmes mesures ensemble. Les mesures réelles
    comptent aussi, en haut et en bas.
    """
    deals = [[[1, 3], [2, 4]], [[2, 1], [4, 3]], [[4, 3], [2, 1]]]
    assert isclose(p_value([[1, 2], [3, 4]], deals), 0.75)


def test_never_zero():
    """Même si aucune redistribution n’atteint F, la valeur n’est pas nulle.

    Le hasard peut toujours faire aussi bien : peu de redistributions ne permettent pas de l’exclure.
    """
    assert isclose(p_value([[1, 2], [9, 10]], [[[1, 9], [2, 10]], [[1, 10], [2, 9]]]), 1 / 3)


def test_certified_ratio():
    """Sur les mesures du NIST, F vaut 1,18046237440255, valeur certifiée.

    Comparez vos chiffres un à un avec ceux-là. Les deux premiers justes, puis des chiffres faux, c’est un problème
    d’arrondi ; le premier déjà faux, c’est un problème de formule.
    """
    groups = load()
    between, within = spread(groups)
    assert isclose(between, 0.0511462616, rel_tol=1e-9)
    assert isclose(within, 0.21663656, rel_tol=1e-9)
    assert isclose(f_ratio(groups), 1.18046237440255, rel_tol=1e-9)


def test_chance_does_as_well():
    """Sur les mesures du NIST, environ une redistribution sur trois donne un F au moins aussi grand.

    Si les petits cas passent, regardez si vous comptez les redistributions au-dessus de F, ou au-dessous.
    """
    groups = load()
    assert isclose(p_value(groups, shuffled(groups, 999, 0)), 0.35, abs_tol=0.05)
