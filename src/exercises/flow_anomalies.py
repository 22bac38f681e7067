"""Repérer les mesures anormales d’une conduite

Un seuil fixe à 105 L/s ne voit pas un débit qui s’effondre. On peut aussi demander à chaque mesure si elle ressemble
aux 48 précédentes : à quelle distance de leur médiane est-elle ?

La distance se compte en écarts ordinaires. L’écart type conviendrait mal, car une seule panne le fait grandir. On
prend un écart qui résiste : la médiane des écarts absolus à la médiane, en anglais « median absolute deviation » ou
MAD.
"""

import csv
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median

SCALE = 1.4826


def mad(values):
    """Renvoie la médiane des écarts absolus à la médiane.

    values : liste de nombres, qui garde son ordre ; vide : ValueError.

    La médiane d’un nombre pair de valeurs est la moyenne des deux valeurs du milieu.

    Source : F. R. Hampel, « The influence curve and its role in robust estimation », Journal of the American
    Statistical Association 69, 1974.
    """
    # solution
    middle = median(values)
    return median(abs(value - middle) for value in values)


def anomalies(values, window, limit):
    """Renvoie la liste des rangs des mesures anormales, en ordre croissant ; les rangs commencent à 0.

    Une mesure est anormale si sa distance à la médiane de sa fenêtre est strictement supérieure à
    `limit` × 1,4826 × MAD, où le MAD est celui de la fenêtre. La fenêtre est faite des `window` mesures qui précèdent
    la mesure, sans elle. Une mesure qui en a moins de `window` avant elle n’est pas jugée.

    Quand le MAD de la fenêtre est nul, la règle s’applique telle quelle : toute mesure différente de la médiane est
    anormale.

    values : liste de mesures ; window : nombre de mesures, au moins 1 ; limit : nombre positif, sans unité.
    """
    # solution
    found = []
    for rank in range(window, len(values)):
        before = values[rank - window:rank]
        if abs(values[rank] - median(before)) > limit * SCALE * mad(before):
            found.append(rank)
    return found


def segments(ranks):
    """Réunit les rangs qui se suivent et renvoie une liste de couples (premier rang, dernier rang).

    Exemple : [3, 4, 5, 9] donne [(3, 5), (9, 9)].
    """
    found = []
    for rank in ranks:
        if found and found[-1][1] == rank - 1:
            found[-1] = (found[-1][0], rank)
        else:
            found.append((rank, rank))
    return found


def load():
    """Lit les relevés : deux listes, les heures (texte) et les débits en litres par seconde."""
    with open(Path(__file__).parent / "data" / "water_flow.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [row["time"] for row in rows], [float(row["flow_l_s"]) for row in rows]


def figure(_):
    """Montre, jour par jour, l’étendue du débit, et les mesures anormales."""
    times, flows = load()
    start = datetime.fromisoformat(times[0][:10])
    days = [(datetime.fromisoformat(time) - start) / timedelta(days=1) for time in times]
    daily = {}
    for day, flow in zip(days, flows):
        daily.setdefault(int(day), []).append(flow)
    ranks = anomalies(flows, 48, 5) or []
    pieces = segments(ranks) or []
    return {
        "title": _("Les mesures anormales de la conduite"),
        "desc": _("Débit du 20 mars au 16 mai 2022. Mesures anormales : {count} ; segments : {pieces}.",
                  count=len(ranks), pieces=len(pieces)),
        "x": {"title": _("jours depuis le 20 mars 2022")},
        "y": {"title": _("débit (L/s)")},
        "layers": [
            {"kind": "area", "name": _("du plus bas au plus haut du jour"), "x": list(daily),
             "y": [max(part) for part in daily.values()], "low": [min(part) for part in daily.values()]},
            {"kind": "points", "name": _("mesure anormale"),
             "x": [round(days[rank], 2) for rank in ranks], "y": [flows[rank] for rank in ranks]},
        ],
    }


def test_mad_by_hand():
    """Le MAD est une médiane d’écarts : un écart énorme ne compte pas plus qu’un grand.

    Deux médianes se suivent : celle des valeurs, puis celle de leurs écarts. Une moyenne à l’une des deux places
    laisserait la plus grande valeur décider. Le facteur 1,4826 n’entre pas dans `mad`.
    """
    assert mad([1, 2, 4, 8, 100]) == 3
    assert mad([2, 9, 4, 1]) == 1.5


def test_mad_of_nothing():
    """Sans valeur, il n’y a pas de MAD : ValueError.

    Renvoyer 0 voudrait dire que plus de la moitié des valeurs sont égales. Ici, il n’y en a aucune.
    """
    assert mad([7]) == 0
    try:
        mad([])
    except ValueError:
        pass
    else:
        assert False


def test_order_is_kept():
    """La liste reçue garde son ordre.

    Une série triée sur place n’est plus une série : chaque mesure a perdu son heure. `sort` change la liste ;
    `sorted` et `median` n’y touchent pas.
    """
    flows = [2, 9, 4, 1]
    assert mad(flows) == 1.5
    assert flows == [2, 9, 4, 1]


def test_first_measures_are_not_judged():
    """Une mesure qui a trop peu de mesures avant elle n’est pas jugée.

    Quelle tranche prenez-vous quand le rang est plus petit que `window` ? En Python, un début négatif compte depuis
    la fin de la liste.
    """
    assert anomalies([10, 50, 12], window=3, limit=5) == []
    assert anomalies([10, 12], window=3, limit=5) == []


def test_both_sides():
    """Une chute est aussi anormale qu’un pic ; c’est son rang dans la série qui est renvoyé.

    La distance à la médiane n’a pas de signe. Le rang compte toutes les mesures, même celles que l’on ne juge pas, et
    le premier rang est 0.
    """
    assert anomalies([9, 10, 11, 60], window=3, limit=5) == [3]
    assert anomalies([9, 10, 11, -40], window=3, limit=5) == [3]


def test_window_stops_before():
    """La fenêtre contient exactement `window` mesures et s’arrête juste avant la mesure jugée.

    Une mesure qui entre dans sa propre fenêtre déplace la médiane et le MAD vers elle, donc se cache elle-même.
    Écrivez la fenêtre du dernier rang et comptez ses mesures.
    """
    assert anomalies([90, 10, 12, 22], window=2, limit=5) == [3]
    assert anomalies([10, 14, 15], window=2, limit=5) == []


def test_scale():
    """La distance se compare à `limit` × 1,4826 × MAD.

    Ici, la médiane de la fenêtre est 10 et son MAD est 1. Une distance de 6 est-elle plus grande que 5 × 1,4826 ? Et
    une distance de 8 ?
    """
    assert anomalies([9, 10, 11, 16], window=3, limit=5) == []
    assert anomalies([9, 10, 11, 18], window=3, limit=5) == [3]


def test_frozen_window():
    """Quand le MAD est nul, seule une mesure différente de la médiane est anormale.

    Un capteur figé donne une fenêtre constante. Une division par le MAD échoue alors ; une comparaison large
    signale même une mesure égale à la médiane.
    """
    assert anomalies([7, 7, 7, 7, 8], window=3, limit=5) == [4]


def test_real_segments():
    """Sur les relevés réels, 47 mesures anormales forment quatre segments.

    Une douzaine de segments, ou plus : relisez comment le contrat compte la distance. Un segment de plus ou de moins,
    ou une autre heure : regardez quelles mesures entrent dans la fenêtre.
    """
    times, flows = load()
    ranks = anomalies(flows, window=48, limit=5)
    assert len(ranks) == 47
    starts = [times[first] for first, last in segments(ranks)]
    assert starts == ["2022-03-24T08:00", "2022-03-29T09:00", "2022-04-03T06:00", "2022-04-27T15:00"]


def test_limit_counts():
    """Avec une limite de 3 au lieu de 5, on trouve 18 segments.

    La limite et la fenêtre sont des paramètres : rien ne doit être fixé à 5 ou à 48 dans votre code.
    """
    flows = load()[1]
    assert len(segments(anomalies(flows, window=48, limit=3))) == 18
