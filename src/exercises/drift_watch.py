"""Surveiller un capteur qui vieillit

À l’observatoire du Mauna Loa, on mesure chaque semaine le dioxyde de carbone de l’air. La série monte, et elle oscille
avec les saisons : ni la hausse ni l’oscillation ne sont des pannes.

Le cours ajoute un défaut à cette série réelle. À partir du 6 janvier 1990, le capteur s’encrasse : chaque semaine, il
ne rattrape que 30 % de l’écart entre ce qu’il affichait et la vraie valeur. La moyenne d’une année ne change presque
pas ; ce qui change, c’est la répartition des petits écarts.

Vous retirez la hausse et les saisons, vous comparez chaque fenêtre à une référence par la distance de
Kolmogorov-Smirnov, puis vous comptez les fausses alertes et le délai.
"""

import csv
from bisect import bisect_right
from pathlib import Path

FAULT = "1990-01-06"


def residuals(values, period):
    """Renvoie une liste aussi longue que `values` : l’écart de chaque mesure, ou None.

    L’écart de la mesure de rang t compare deux variations : celle de t − 1 à t, moins celle de t − period − 1 à
    t − period. Si l’une de ces mesures manque (None) ou n’existe pas encore, l’écart est None.

    values : liste de nombres ou de None, une mesure par semaine ; period : entier, 1 ou plus, la durée d’un cycle.
    """
    # solution
    found = [None] * len(values)
    for t in range(period + 1, len(values)):
        four = values[t], values[t - 1], values[t - period], values[t - period - 1]
        if None not in four:
            found[t] = four[0] - four[1] - four[2] + four[3]
    return found


def ks_distance(first, second):
    """Renvoie la distance de Kolmogorov-Smirnov entre deux listes de nombres.

    Pour tout nombre x, chaque liste a une part de valeurs inférieures ou égales à x. La distance est le plus grand
    écart, en valeur absolue, entre ces deux parts. Elle va de 0 à 1. Une liste vide lève ValueError.

    Source : N. V. Smirnov, Annals of Mathematical Statistics 19, 1948, p. 279–281.
    """
    # solution
    if not first or not second:
        raise ValueError
    one, other = sorted(first), sorted(second)
    return max(abs(bisect_right(one, x) / len(one) - bisect_right(other, x) / len(other)) for x in one + other)


def drift(reference, later, width, step):
    """Renvoie la distance entre la référence et chaque fenêtre de `later`, dans l’ordre.

    La première fenêtre commence au rang 0, la suivante `step` rangs plus loin, et ainsi de suite. Chacune contient
    `width` valeurs de suite ; une fenêtre incomplète, en fin de liste, est laissée de côté.

    reference et later : listes de nombres ; width et step : entiers, 1 ou plus.
    """
    # solution
    return [ks_distance(reference, later[rank:rank + width]) for rank in range(0, len(later) - width + 1, step)]


def judge(distances, limit, start):
    """Renvoie deux nombres : les fausses alertes, puis le délai.

    Une fenêtre est en alerte si sa distance est strictement supérieure à `limit`. Des fenêtres en alerte qui se
    suivent font une seule alerte. Les fausses alertes sont celles qui commencent avant le rang `start`.

    Le délai est le rang de la première fenêtre en alerte à partir de `start` compris, moins `start` : 0 si la fenêtre
    de rang `start` est en alerte, même depuis plus longtemps. Il vaut None si aucune n’est en alerte à partir de là.

    distances : liste de distances ; start : rang de la première fenêtre qui contient une mesure faussée.
    """
    # solution
    above = [distance > limit for distance in distances]
    false_alarms = sum(now and not before for before, now in zip([False, *above], above[:start]))
    late = above[start:]
    return false_alarms, late.index(True) if True in late else None


def load():
    """Lit la série : deux listes, les dates et les mesures en dixièmes de ppm, des entiers, ou None si elles manquent.

    En dixièmes, les soustractions sont exactes : deux écarts égaux restent égaux.
    """
    with open(Path(__file__).parent / "data" / "co2_weekly.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    levels = [row["co2_ppm"] for row in rows]
    return [row["date"] for row in rows], [round(10 * float(level)) if level else None for level in levels]


def clog(dates, values):
    """Ajoute le défaut : dès FAULT, chaque mesure ne fait que 30 % du chemin vers la vraie valeur."""
    shown, clogged = values[0], []
    for date, value in zip(dates, values):
        if value is not None:
            shown = value if date < FAULT else shown + 0.3 * (value - shown)
        clogged.append(None if value is None else round(shown))
    return clogged


def watch(dates, values):
    """Applique vos fonctions : la distance de chaque fenêtre, sa date de fin, le rang de la première fenêtre faussée.

    Les écarts connus, depuis 1972, sont mis à la suite. Les 156 premiers servent de référence ; les fenêtres ont 52
    écarts et avancent de 13, un trimestre environ.
    """
    found = residuals(values, 52)
    kept = [(date, residual) for date, residual in zip(dates, found) if date >= "1972" and residual is not None]
    known = [residual for _date, residual in kept]
    ends = [date for date, _residual in kept[156 + 52 - 1::13]]
    return drift(known[:156], known[156:], 52, 13), ends, sum(end < FAULT for end in ends)


def figure(_):
    """Montre la distance de chaque fenêtre, la limite, le début du défaut et l’alerte."""
    limit, (dates, values) = 0.15, load()
    distances, ends, start = watch(dates, clog(dates, values))
    false_alarms, delay = judge(distances, limit, start)
    years = [int(end[:4]) + (int(end[5:7]) - 0.5) / 12 for end in ends]
    layers = [
        {"kind": "line", "name": _("distance"), "x": years, "y": distances},
        {"kind": "rule", "name": _("limite : {limit}", limit=limit), "y": limit},
        {"kind": "rule", "name": _("début du défaut"), "x": years[start]},
    ]
    desc = _("Distance de chaque fenêtre à la référence. Fausses alertes : {count}. Le défaut n’est pas vu.",
             count=false_alarms)
    if delay is not None:
        rank = start + delay
        layers.append({"kind": "rule", "name": _("alerte : {month}", month=ends[rank][:7]), "x": years[rank]})
        desc = _("Distance de chaque fenêtre à la référence. Fausses alertes : {count}. Le défaut commence en {fault} "
                 "et l’alerte vient en {month}.", count=false_alarms, fault=FAULT[:7], month=ends[rank][:7])
    return {
        "title": _("Le capteur encrassé du Mauna Loa (défaut ajouté)"),
        "desc": desc,
        "x": {"title": _("fin de la fenêtre"), "ticks": [[year, str(year)] for year in range(1980, 2001, 5)]},
        "y": {"title": _("distance à la référence"), "range": [0, 0.4]},
        "layers": layers,
    }


def test_trend_and_season_vanish():
    """Une hausse régulière et un cycle régulier ne laissent aucun écart.

    S’il reste des écarts, avez-vous retiré seulement la hausse, ou seulement les saisons ? Si les None ne sont pas à
    leur place, cherchez de quelles mesures le premier écart a besoin.
    """
    assert residuals([10, 14, 12, 13, 17, 15, 16, 20, 18], 3) == [None, None, None, None, 0, 0, 0, 0, 0]


def test_residuals_by_hand():
    """L’écart est la variation d’une semaine, moins la même variation un cycle plus tôt.

    Prenez quatre mesures et faites les deux soustractions à la main ; le signe compte.
    """
    assert residuals([3, 1, 4, 1, 5, 9], 2) == [None, None, None, -1, 1, 7]


def test_missing_measure():
    """Une mesure absente efface tous les écarts qui s’en servent, et eux seuls.

    Une mesure peut servir dans plusieurs écarts. Une mesure qui vaut 0 n’est pas une mesure absente.
    """
    assert residuals([0, 1, None, 0, 5, 4, 0], 1) == [None, None, None, None, None, -6, -3]
    assert residuals([0, 0, 2], 1) == [None, None, 2]


def test_distance_by_hand():
    """La distance est le plus grand écart entre les deux parts de valeurs inférieures ou égales à x.

    Dessinez les deux escaliers. Chacun monte de 1 divisé par la longueur de sa propre liste.
    """
    assert ks_distance([1, 2, 3, 4], [6, 3, 5, 4]) == 0.5
    assert ks_distance([0.5, 0.6], [0.1, 0.2, 0.3, 0.4, 0.7, 0.8, 0.9, 0]) == 0.625


def test_equal_values():
    """Des valeurs égales montent d’une seule marche.

    Ne comparez les deux escaliers qu’après avoir compté toutes les valeurs égales à x, dans les deux listes.
    """
    assert ks_distance([1, 1, 2, 2], [1, 2, 2, 2]) == 0.25
    assert ks_distance([1, 1, 1, 1], [2]) == 1


def test_empty_list():
    """Une liste vide n’a pas de répartition : ValueError.

    Dans quel ordre vos calculs se font-ils quand une seule des deux listes est vide ?
    """
    try:
        ks_distance([1, 2], [])
    except ValueError:
        pass
    else:
        assert False


def test_windows_are_full():
    """Les fenêtres avancent de `step` et sont toutes pleines.

    Écrivez les rangs de début de chaque fenêtre. La dernière fenêtre pleine peut finir sur la dernière valeur.
    """
    assert drift([0, 1], [0, 1, 1, 1, 0], 2, 2) == [0, 0.5]
    assert drift([0, 1], [0, 1, 1, 1, 0], 2, 1) == [0, 0.5, 0.5, 0]
    assert len(drift([0, 1], [0, 1, 1, 1, 0], 3, 2)) == 2


def test_alerts_in_a_row_are_one():
    """Des fenêtres en alerte qui se suivent font une seule alerte ; une distance égale à la limite n’en fait pas.

    Une alerte commence quand la fenêtre est en alerte et que la précédente ne l’était pas. Et la toute première ?
    """
    false_alarms, _delay = judge([0.3, 0.3, 0.25, 0.3, 0.4, 0.1, 0.1, 0.5, 0.6], limit=0.25, start=6)
    assert false_alarms == 2


def test_delay():
    """Le délai part de `start` ; 0 est un vrai délai, et None dit que le défaut n’est pas vu.

    Cherchez la première fenêtre en alerte à partir de `start`, même si une alerte dure depuis plus longtemps. Et une
    alerte qui commence juste au rang `start` n’arrive pas avant lui.
    """
    false_alarms, delay = judge([0.1, 0.5, 0.5], limit=0.25, start=2)
    assert false_alarms == 1
    assert delay == 0
    false_alarms, delay = judge([0.3, 0.1, 0.5, 0.5], limit=0.25, start=2)
    assert false_alarms == 1
    assert delay == 0
    assert judge([0.5, 0.1, 0.1], limit=0.25, start=1)[1] is None


def test_real_watch():
    """Avec une limite de 0,15, aucune fausse alerte, et le défaut est vu cinq fenêtres après son début.

    Une limite de 0,12 donne trois fausses alertes sans rien gagner. Si les petits cas passent, lisez `watch` : quelle
    liste reçoit chacune de vos fonctions ?
    """
    dates, values = load()
    distances, _ends, start = watch(dates, clog(dates, values))
    assert len(distances) == 104
    assert round(156 * max(distances)) == 47
    false_alarms, delay = judge(distances, 0.15, start)
    assert false_alarms == 0
    assert delay == 5
    assert judge(distances, 0.12, start)[0] == 3


def test_real_series_without_fault():
    """Sans le défaut, la même limite de 0,15 sonne une fois pour rien entre 1975 et 2001.

    Ici toutes les alertes sont fausses : `start` est placé après la dernière fenêtre, et il n’y a pas de délai.
    """
    dates, values = load()
    distances, _ends, _start = watch(dates, values)
    false_alarms, delay = judge(distances, 0.15, len(distances))
    assert false_alarms == 1
    assert delay is None
