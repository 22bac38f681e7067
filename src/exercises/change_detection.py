"""Détecter une rupture dans la série du Nil

Chaque année de 1871 à 1970, on a mesuré à Assouan le volume d’eau apporté par le Nil. Il baisse à la fin du
XIXᵉ siècle. Quand un hydrologue qui reçoit un nombre par an s’en aperçoit-il ?

Vous écrivez les deux outils du métier : celui qui surveille année après année (la somme cumulée, ou CUSUM) et celui
qui relit toute la série après coup (la coupure aux moindres carrés).
"""

import csv
from math import isclose
from pathlib import Path
from statistics import fmean, stdev


def low_cusum(values, target, slack):
    """Renvoie la somme cumulée des déficits, une valeur par mesure.

    La somme part de 0. Chaque mesure lui ajoute `target` − mesure − `slack` ; elle ne descend jamais sous 0.

    values : liste de mesures ; target : niveau normal ; slack : écart toléré ; les trois dans la même unité.

    Source : E. S. Page, « Continuous inspection schemes », Biometrika 41, 1954.
    """
    # solution
    total, totals = 0.0, []
    for value in values:
        total = max(0.0, total + target - value - slack)
        totals.append(total)
    return totals


def first_alarm(totals, limit):
    """Renvoie le rang de la première somme strictement supérieure à `limit`, ou None.

    totals : liste de sommes cumulées ; limit : seuil d’alarme, dans la même unité.
    """
    # solution
    for rank, total in enumerate(totals):
        if total > limit:
            return rank
    return None


def best_split(values):
    """Renvoie le rang où commence la seconde partie, quand on coupe la série en deux au mieux.

    La meilleure coupure est celle où la somme des carrés des écarts à la moyenne, additionnée sur les deux parties,
    est la plus petite. Chaque partie contient au moins une mesure ; à égalité, la coupure la plus précoce.

    values : liste d’au moins deux mesures.
    """
    # solution
    def cost(part):
        mean = fmean(part)
        return sum((value - mean) ** 2 for value in part)

    return min(range(1, len(values)), key=lambda rank: cost(values[:rank]) + cost(values[rank:]))


def load():
    """Lit la série : deux listes, les années et les volumes en centaines de millions de mètres cubes."""
    with open(Path(__file__).parent / "data" / "nile.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [int(row["year"]) for row in rows], [float(row["volume"]) for row in rows]


def reference(volumes):
    """Donne la moyenne et l’écart type des vingt premières années, 1871–1890, prises pour normales."""
    return fmean(volumes[:20]), stdev(volumes[:20])


def figure(_):
    """Montre la série, la somme cumulée, l’alarme et la coupure."""
    years, volumes = load()
    mean, sigma = reference(volumes)
    totals = low_cusum(volumes, mean, sigma / 2)
    rank, split = first_alarm(totals, 4 * sigma), best_split(volumes)
    last_high = str(years[split - 1])
    if rank is None:
        desc = _("Volumes annuels du Nil et somme cumulée. Aucune alarme ; la coupure suit l’année {last}.",
                 last=last_high)
    else:
        desc = _("Volumes annuels du Nil et somme cumulée. Alarme en {alarm} ; la coupure suit l’année {last}.",
                 alarm=str(years[rank]), last=last_high)
    layers = [
        {"kind": "line", "name": _("volume annuel"), "x": years, "y": volumes},
        {"kind": "line", "name": _("somme cumulée"), "x": years[:40], "y": totals[:40]},
        {"kind": "rule", "name": _("seuil d’alarme"), "y": 4 * sigma},
        {"kind": "rule", "name": _("coupure : après {last}", last=last_high), "x": years[split - 1] + 0.5},
    ]
    if rank is not None:
        layers.append({"kind": "rule", "name": _("alarme : {alarm}", alarm=str(years[rank])), "x": years[rank]})
    return {
        "title": _("Le Nil à Assouan, 1871–1970"),
        "desc": desc,
        "x": {"title": _("année"), "ticks": [[year, str(year)] for year in range(1880, 1971, 20)]},
        "y": {"title": _("10⁸ m³")},
        "layers": layers,
    }


def test_sums_by_hand():
    """La somme ajoute, à chaque mesure, le déficit moins l’écart toléré.

    Faites les trois premiers pas à la main : le déficit est `target` − mesure, dans ce sens-là.
    """
    assert low_cusum([90, 80, 100], target=100, slack=4) == [6, 22, 18]


def test_never_below_zero():
    """Une suite de bonnes années ne met rien de côté : la somme s’arrête à 0.

    Sans ce plancher, vingt années hautes cacheraient les premières années basses. Où le mettre ?
    """
    assert low_cusum([120, 130, 90], target=100, slack=4) == [0, 0, 6]


def test_alarm_is_strict():
    """L’alarme demande une somme strictement supérieure au seuil.

    Une somme égale au seuil n’alarme pas encore : regardez votre comparaison.
    """
    assert first_alarm([2, 5, 6, 9], limit=5) == 2


def test_no_alarm():
    """Sans dépassement, il n’y a pas d’alarme : None.

    Le rang 0 est une vraie réponse, à ne pas confondre avec l’absence d’alarme.
    """
    assert first_alarm([1, 2, 3], limit=5) is None
    assert first_alarm([6, 2, 3], limit=5) == 0


def test_split_of_a_step():
    """Une série en marche d’escalier se coupe au pied de la marche.

    Le rang demandé est celui de la première mesure de la seconde partie.
    """
    assert best_split([10, 11, 10, 3, 2]) == 3


def test_split_leaves_no_part_empty():
    """Chaque partie garde au moins une mesure, et la première coupure gagne à égalité.

    Quels rangs votre fonction essaie-t-elle ? Le premier est 1, le dernier est celui de la dernière mesure.
    """
    assert best_split([5, 5, 5]) == 1
    assert best_split([5, 5, 9]) == 2


def test_nile_alarm():
    """Sur le Nil, l’alarme sonne en 1902, quatrième année basse.

    Le niveau normal et l’écart type viennent de `reference`. L’écart toléré est la moitié de cet écart type, le seuil
    en vaut quatre fois la valeur.
    """
    years, volumes = load()
    mean, sigma = reference(volumes)
    totals = low_cusum(volumes, mean, sigma / 2)
    assert isclose(totals[years.index(1902)], 813.688686353838, rel_tol=1e-9)
    assert first_alarm(totals, 4 * sigma) == years.index(1902)


def test_nile_split():
    """Après coup, la meilleure coupure met 1898 dernière année haute.

    La coupure voit toute la série, jusqu’en 1970 : elle date mieux la rupture que la surveillance.
    """
    years, volumes = load()
    assert best_split(volumes) == years.index(1899)
